import { Tooltip, Typography } from '@strapi/design-system';
import type { DutyRule } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { rowBefore } from '../../services/settings/duty-table';

interface RowWithoutEffectProps {
  rules: readonly DutyRule[];
  row: number;
}

/** Marks a row to which it never comes, because a row above decides all that it matches. */
export function RowWithoutEffect({ rules, row }: RowWithoutEffectProps) {
  const translate = useTranslate();
  const before = rowBefore(rules, row);
  if (before === -1) return null;
  return (
    <Tooltip label={translate('settings.duty.useless.reason', { before: before + 1 })}>
      <Typography variant="pi" textColor="warning700" tabIndex={0}>
        {translate('settings.duty.useless')}
      </Typography>
    </Tooltip>
  );
}
