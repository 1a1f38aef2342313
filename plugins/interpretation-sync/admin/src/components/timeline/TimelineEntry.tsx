import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TimelineEntryAnswer } from '../../../../shared/contracts';
import { useFindingSentence } from '../../hooks/use-finding-sentence';
import { useTranslate, type Translate } from '../../hooks/use-translate';
import { dueText, instantText } from '../../services/due-moment';
import { findingsIn } from '../../services/refusal';
import { contentOf, type EntryContent } from '../../services/timeline-entry';

interface TimelineEntryProps {
  entry: TimelineEntryAnswer;
  timeZone: string | undefined;
}

/** One entry of the timeline: what happened, why, how often, by whom and when. */
export function TimelineEntry({ entry, timeZone }: TimelineEntryProps) {
  const translate = useTranslate();
  const sentence = useFindingSentence();
  const { locale } = useIntl();
  const { at, lastAt, count, actor, params } = entry;
  const content = contentOf(entry);
  const due = content.dueAt ? dueText(content.dueAt, locale, timeZone) : '';
  const details = [
    ...(findingsIn(params) ?? []).map(sentence),
    ...(content.reason ? [translate('timeline.reason', { reason: content.reason })] : []),
    ...(count > 1
      ? [translate('timeline.count', { count, date: instantText(lastAt, locale, timeZone) })]
      : []),
  ];
  const person = actor === 'system' || actor === '' ? translate('timeline.system') : actor;
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Typography tag="p">{say(content, due, translate)}</Typography>
      {details.map((detail) => (
        <Typography key={detail} tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {detail}
        </Typography>
      ))}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {translate('timeline.by', { person, date: instantText(at, locale, timeZone) })}
      </Typography>
    </Flex>
  );
}

function say({ key, texts, names }: EntryContent, due: string, translate: Translate) {
  const translated = Object.entries(names ?? {}).map(([name, word]) => [name, translate(word)]);
  return translate(key, { ...texts, ...Object.fromEntries(translated), due });
}
