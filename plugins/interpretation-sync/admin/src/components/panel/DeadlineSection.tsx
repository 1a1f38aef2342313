import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeadlineAnswer, DeadlineState } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate, type Translate } from '../../hooks/use-translate';
import { dueDayOf, foreignZone } from '../../services/countdown';
import { dueMoment, instantText } from '../../services/due-moment';
import { DeadlineBadge } from '../DeadlineBadge';
import { ProvisionalBadge } from '../ProvisionalBadge';
import { PanelSection } from './PanelSection';

/** States in which there is no due moment to look forward or back to. */
const WITHOUT_DUE: ReadonlySet<DeadlineState> = new Set<DeadlineState>([
  'historical',
  'not-required',
  'waived',
]);

interface DeadlineSectionProps {
  deadline: DeadlineAnswer;
  /** Whether the deadline is that of another document than the one on whose form it is shown. */
  isOfPolicy: boolean;
}

/** The interpretation deadline of a policy: state, time left, due moment in the body's zone. */
export function DeadlineSection({ deadline, isOfPolicy }: DeadlineSectionProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { locale } = useIntl();
  const now = new Date();
  const zone = foreignZone(deadline.timeZone, locale, now);
  const remark = remarkOn(deadline, locale, now, translate);
  return (
    <PanelSection
      label={translate('deadline.label')}
      badge={<DeadlineBadge state={deadline.state} />}
    >
      {isOfPolicy && (
        <Typography variant="pi" textColor="neutral600">
          {translate('deadline.of', { title: quoteTitle(deadline.policy.title, language) })}
        </Typography>
      )}
      {remark && <Typography fontWeight="semiBold">{remark}</Typography>}
      {!WITHOUT_DUE.has(deadline.state) && (
        <Flex gap={2} wrap="wrap">
          <Typography textColor="neutral600">
            {translate('deadline.due', dueMoment(deadline, locale))}
          </Typography>
          {zone && (
            <Typography variant="pi" textColor="neutral600">
              {zone}
            </Typography>
          )}
          {deadline.provisional && <ProvisionalBadge />}
        </Flex>
      )}
      {deadline.cycle > 1 && !WITHOUT_DUE.has(deadline.state) && (
        <Typography variant="pi" textColor="neutral600">
          {translate('alerts.cycle', { cycle: deadline.cycle })}
        </Typography>
      )}
    </PanelSection>
  );
}

const countdowns = {
  today: 'deadline.today',
  tomorrow: 'deadline.tomorrow',
  later: 'deadline.left',
} as const;

function remarkOn(
  deadline: DeadlineAnswer,
  locale: string,
  now: Date,
  translate: Translate,
): string | null {
  const { state, workingDaysLeft: days, firstMetAt, closedAt, timeZone } = deadline;
  switch (state) {
    case 'open':
    case 'approaching':
      return translate(countdowns[dueDayOf(deadline, now)], {
        days,
        ...dueMoment(deadline, locale),
      });
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
