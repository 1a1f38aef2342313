import { Flex, Typography } from '@strapi/design-system';
import type { TimelineEntryAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { TimelineEntry } from './TimelineEntry';

interface TimelineEntriesProps {
  entries: TimelineEntryAnswer[];
  /** Of the body, in which due dates are told; undefined where it is not known here. */
  timeZone: string | undefined;
  isBusy?: boolean;
}

/** What has happened (全程留痕), in the order given. */
export function TimelineEntries({ entries, timeZone, isBusy = false }: TimelineEntriesProps) {
  const translate = useTranslate();
  if (entries.length === 0) {
    return <Typography textColor="neutral600">{translate('timeline.empty')}</Typography>;
  }
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-busy={isBusy}>
      {entries.map((entry, index) => (
        <TimelineEntry
          key={`${entry.at}:${entry.event}:${index}`}
          entry={entry}
          timeZone={timeZone}
        />
      ))}
    </Flex>
  );
}
