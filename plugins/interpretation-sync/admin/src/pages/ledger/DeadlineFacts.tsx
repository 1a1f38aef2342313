import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeadlineAnswer } from '../../../../shared/contracts';
import { DocumentLink } from '../../components/DocumentLink';
import { LabelledValue } from '../../components/LabelledValue';
import { ProvisionalBadge } from '../../components/ProvisionalBadge';
import { useTranslate } from '../../hooks/use-translate';
import { civilDate, dayOf, dueMoment, instantText, isDueShown } from '../../services/due-moment';
import type { TranslationKey } from '../../translations';

/** The instants of a deadline, in the time zone of the body. */
export function DeadlineFacts({ deadline }: { deadline: DeadlineAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { state, startedAt, firstMetAt, metAt, closedAt, cycle, timeZone } = deadline;
  const target = civilDate(dayOf(startedAt, timeZone), locale);
  const instants: [label: TranslationKey, instant: string | null][] = [
    ['deadline.started', startedAt],
    ['deadline.first-met', firstMetAt],
    ['deadline.met-now', metAt === firstMetAt ? null : metAt],
    ['deadline.closed-at', closedAt],
  ];
  return (
    <Box
      tag="dl"
      style={{
        display: 'grid',
        gap: '2rem',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(28rem, 100%), 1fr))',
      }}
    >
      <LabelledValue isStacked label={translate('ledger.column.policy')}>
        <DocumentLink document={deadline.policy} />
      </LabelledValue>
      {instants.map(
        ([label, instant]) =>
          instant && (
            <LabelledValue isStacked key={label} label={translate(label)}>
              <Typography>{instantText(instant, locale, timeZone)}</Typography>
            </LabelledValue>
          ),
      )}
      {isDueShown(state) && (
        <>
          <LabelledValue isStacked label={translate('deadline.target')}>
            <Typography>{target}</Typography>
          </LabelledValue>
          <LabelledValue isStacked label={translate('deadline.label')}>
            <Flex gap={2} wrap="wrap">
              <Typography>{translate('deadline.due', dueMoment(deadline, locale))}</Typography>
              {deadline.provisional && <ProvisionalBadge />}
            </Flex>
          </LabelledValue>
        </>
      )}
      {(state === 'open' || state === 'approaching') && (
        <LabelledValue isStacked label={translate('deadline.remaining')}>
          <Typography>{translate('deadline.left', { days: deadline.workingDaysLeft })}</Typography>
        </LabelledValue>
      )}
      <LabelledValue isStacked label={translate('alerts.column.cycle')}>
        <Typography>{translate('alerts.cycle', { cycle })}</Typography>
      </LabelledValue>
      <LabelledValue isStacked label={translate('deadline.time-zone')}>
        <Typography>{timeZone}</Typography>
      </LabelledValue>
    </Box>
  );
}
