import type { AlertLevel, TimelineEntryAnswer, WaiverKind } from '../../../shared/contracts';
import type { TranslationKey } from '../translations';
import { member, textMember } from './unknown';
import { levelWords } from './words';

/** What an entry of the timeline says, before it is put into words. */
export interface EntryContent {
  key: TranslationKey;
  /** Texts of the entry, as they are. */
  texts?: Record<string, string | number>;
  /** Names that are translated. */
  names?: Record<string, TranslationKey>;
  /** When the deadline ends; `''` where that is not said. */
  dueAt?: string;
  /** What somebody gave as reason; `''` where there is none. */
  reason?: string;
}

const waiverNames: Record<WaiverKind, TranslationKey> = {
  exempt: 'waiver.kind.exempt',
  'publish-first': 'waiver.kind.publish-first',
};

const closings: Record<string, TranslationKey> = {
  'taken-down': 'timeline.deadline.closed.taken-down',
  deleted: 'timeline.deadline.closed.deleted',
  'not-required': 'timeline.deadline.closed.not-required',
  waived: 'timeline.deadline.closed.waived',
};

type Params = TimelineEntryAnswer['params'];

const alert =
  (key: TranslationKey) =>
  (params: Params): EntryContent => ({
    key,
    names: { level: nameIn(levelWords, textMember(params, 'level')) },
  });

const delivery =
  (key: TranslationKey) =>
  (params: Params): EntryContent => ({
    ...alert(key)(params),
    texts: { count: Number(member(params, 'count') ?? 1) },
  });

const waiver =
  (key: TranslationKey) =>
  (params: Params): EntryContent => ({
    key,
    texts: { ground: textMember(params, 'ground') },
    names: { kind: nameIn(waiverNames, textMember(params, 'kind')) },
    reason: textMember(params, 'reason'),
  });

const due =
  (key: TranslationKey) =>
  (params: Params): EntryContent => ({
    key,
    texts: { cycle: Number(member(params, 'cycle') ?? 1) },
    dueAt: textMember(params, 'dueAt'),
    reason: textMember(params, 'reason'),
  });

const contents: Record<string, (params: Params) => EntryContent> = {
  'publication.blocked': () => ({ key: 'timeline.publication.blocked' }),
  'publication.found': () => ({ key: 'timeline.publication.found' }),
  'publication.trial': () => ({ key: 'timeline.publication.trial' }),
  'document.taken-down': (params) => ({
    key:
      textMember(params, 'action') === 'delete'
        ? 'timeline.document.deleted'
        : 'timeline.document.taken-down',
    reason: textMember(params, 'reason'),
  }),
  'deadline.started': (params) =>
    member(params, 'historical') === true
      ? { key: 'timeline.deadline.historical' }
      : due('timeline.deadline.started')(params),
  'deadline.inherited': due('timeline.deadline.inherited'),
  'deadline.met': () => ({ key: 'timeline.deadline.met' }),
  'deadline.reopened': due('timeline.deadline.reopened'),
  'deadline.resumed': due('timeline.deadline.resumed'),
  'deadline.moved': due('timeline.deadline.moved'),
  'deadline.closed': (params) => ({
    key: closings[textMember(params, 'reason')] ?? 'timeline.deadline.closed',
  }),
  'alert.raised': alert('timeline.alert.raised'),
  'alert.acknowledged': alert('timeline.alert.acknowledged'),
  'alert.resolved': alert('timeline.alert.resolved'),
  'alert.retracted': alert('timeline.alert.retracted'),
  'delivery.cancelled': delivery('timeline.delivery.cancelled'),
  'delivery.failed': delivery('timeline.delivery.failed'),
  'delivery.retried': delivery('timeline.delivery.retried'),
  'delivery.sent-after-end': delivery('timeline.delivery.sent-after-end'),
  'waiver.granted': waiver('timeline.waiver.granted'),
  'waiver.revoked': waiver('timeline.waiver.revoked'),
  'waiver.expired': waiver('timeline.waiver.expired'),
};

/** What an entry says; of an event that this admin doesn't know, at least its name. */
export function contentOf({ event, params }: TimelineEntryAnswer): EntryContent {
  return contents[event]?.(params) ?? { key: 'timeline.unknown', texts: { event } };
}

function nameIn<Name extends AlertLevel | WaiverKind>(
  words: Record<Name, TranslationKey>,
  name: string,
): TranslationKey {
  const entries: [string, TranslationKey][] = Object.entries(words);
  return entries.find(([known]) => known === name)?.[1] ?? 'timeline.unnamed';
}
