import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { CalendarVersionAnswer } from '../../../../shared/contracts';
import { ToneBadge } from '../../components/ToneBadge';
import { useTranslate } from '../../hooks/use-translate';
import { layerWords } from '../../services/calendar-words';
import { instantText } from '../../services/due-moment';
import { DifferenceList } from './DifferenceList';

interface VersionEntryProps {
  version: CalendarVersionAnswer;
  isCurrent: boolean;
  action: ReactNode;
}

/** One version: what it changed, who did it and why. */
export function VersionEntry({ version, isCurrent, action }: VersionEntryProps) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { kind, layer, year, restoredVersion, coverage, changedAt, changedBy } = version;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Flex gap={2} wrap="wrap">
          <Typography tag="h3" variant="delta">
            {kind === 'shipped'
              ? translate('calendar.version.shipped')
              : translate('calendar.version', { version: version.version })}
          </Typography>
          {isCurrent && (
            <ToneBadge tone="success">{translate('calendar.version.current')}</ToneBadge>
          )}
        </Flex>
        {action}
      </Flex>
      {layer !== null && year !== null && (
        <Typography tag="p">
          {translate('calendar.version.import', {
            layer: translate(layerWords[layer].name),
            year: String(year),
          })}
        </Typography>
      )}
      {restoredVersion !== null && (
        <Typography tag="p">
          {translate('calendar.version.rollback', { version: restoredVersion })}
        </Typography>
      )}
      {changedAt !== null && changedBy !== null && (
        <Typography tag="p">
          {translate('calendar.version.by', {
            person: changedBy,
            date: instantText(changedAt, locale),
            count: version.movedDeadlines,
          })}
        </Typography>
      )}
      {version.reason !== '' && (
        <Typography tag="p">
          {translate('calendar.version.reason', { reason: version.reason })}
        </Typography>
      )}
      <Typography tag="p" textColor="neutral700">
        {translate('calendar.coverage', { from: coverage.from, until: coverage.until })}
      </Typography>
      {kind !== 'shipped' && (
        <details>
          <summary>
            <Typography tag="span" textColor="neutral800">
              {translate('calendar.version.differences', { count: version.differences.length })}
            </Typography>
          </summary>
          <DifferenceList differences={version.differences} />
        </details>
      )}
    </Flex>
  );
}
