import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeadlineAnswer } from '../../../../shared/contracts';
import { useTranslate, type Translate } from '../../hooks/use-translate';
import { dueMoment, instantText, isDueShown } from '../../services/due-moment';
import { DeadlineBadge } from '../DeadlineBadge';
import { ProvisionalBadge } from '../ProvisionalBadge';
import { PanelSection } from './PanelSection';

/** The interpretation deadline of a policy: state, due moment in the body's zone, time left. */
export function DeadlineSection({ deadline }: { deadline: DeadlineAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const remark = remarkOn(deadline, locale, translate);
  return (
    <PanelSection
      label={translate('deadline.label')}
      badge={<DeadlineBadge state={deadline.state} />}
    >
      {isDueShown(deadline.state) && (
        <Flex gap={2} wrap="wrap">
          <Typography>{translate('deadline.due', dueMoment(deadline, locale))}</Typography>
          {deadline.provisional && <ProvisionalBadge />}
        </Flex>
      )}
      {remark && <Typography fontWeight="semiBold">{remark}</Typography>}
    </PanelSection>
  );
}

function remarkOn(deadline: DeadlineAnswer, locale: string, translate: Translate): string | null {
  const { state, workingDaysLeft, firstMetAt, closedAt, timeZone } = deadline;
  switch (state) {
    case 'open':
    case 'approaching':
      return workingDaysLeft > 0
        ? translate('deadline.left', { days: workingDaysLeft })
        : translate('deadline.today', { time: dueMoment(deadline, locale).time });
    case 'overdue':
      return translate('deadline.overdue');
    case 'met-same-day':
    case 'met-in-time':
    case 'met-late':
      return firstMetAt
        ? translate('deadline.met', { date: instantText(firstMetAt, locale, timeZone) })
        : null;
    case 'cancelled':
      return closedAt
        ? translate('deadline.closed', { date: instantText(closedAt, locale, timeZone) })
        : null;
    default:
      return null;
  }
}
