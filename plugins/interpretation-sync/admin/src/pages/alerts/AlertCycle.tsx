import { Typography } from '@strapi/design-system';
import type { AlertAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';

/** How often the clock has run, and which repetition of its level the alert is. */
export function AlertCycle({ alert }: { alert: AlertAnswer }) {
  const translate = useTranslate();
  const { cycle, step } = alert;
  return (
    <Typography>
      {step > 1
        ? translate('alerts.cycle.step', { cycle, step })
        : translate('alerts.cycle', { cycle })}
    </Typography>
  );
}
