import { quoteTitle } from '../../../../shared/translations/finding-values';
import type { Envelope, Message, PolicyToTell } from '../../services/ports';
import { sentence, type Language } from '../index';
import type { Frame } from './frame';
import { letterAsHtml, letterAsText, type Letter, type Section } from './letter';
import { clipped, urlOf } from './policy';
import { dayOf, markedDueIn, remainingIn, remainingOf } from './times';

/** Chat rooms cut long messages: what comes after these is only counted. */
const MOST_IN_SECTION = 30;
/** Characters. */
const TITLE_IN_ENTRY = 120;
const SECTIONS = ['late', 'today', 'left'] as const;

/** One message a day instead of one for each policy. */
export function composeDigestMessage(
  policies: readonly PolicyToTell[],
  envelope: Envelope,
  frame: Frame,
): Message {
  const { language, idempotencyKey, recipient, at } = envelope;
  const sorted = [...policies].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  const groups = SECTIONS.map((state) => ({
    state,
    policies: sorted.filter((policy) => remainingOf(policy, at, frame).state === state),
  }));
  const [late, today, left] = groups.map((group) => group.policies.length);
  const counts = {
    late: late ?? 0,
    today: today ?? 0,
    left: left ?? 0,
    day: dayOf(language, at, frame),
  };
  const subject = sentence(language, 'subject.digest', counts);
  const letter: Letter = {
    language,
    greeting: sentence(language, 'phrase.greeting', { name: recipient.name }),
    paragraphs: [sentence(language, 'message.digest', counts)],
    facts: [],
    sections: groups
      .filter((group) => group.policies.length > 0)
      .map(({ state, policies: own }) => sectionOf(state, own, envelope, frame)),
    closing: [
      ...(policies.some(({ provisional }) => provisional)
        ? [sentence(language, 'message.provisional')]
        : []),
      sentence(language, 'next.digest'),
      sentence(language, 'next.sign-in'),
    ],
  };
  return {
    idempotencyKey,
    language,
    subject,
    text: letterAsText(letter),
    html: letterAsHtml(letter, subject),
    facts: { kind: 'digest', alert: null, recipient },
  };
}

function sectionOf(
  state: (typeof SECTIONS)[number],
  policies: readonly PolicyToTell[],
  { language, at }: Envelope,
  frame: Frame,
): Section {
  const count = policies.length;
  const more = count - MOST_IN_SECTION;
  return {
    heading: sentence(language, `heading.${state}`, { count }),
    entries: [
      ...policies.slice(0, MOST_IN_SECTION).map((policy) => ({
        text: entryOf(policy, language, at, frame),
        href: urlOf(policy.policy, frame),
      })),
      ...(more > 0
        ? [{ text: sentence(language, 'phrase.more', { count: more }), href: null }]
        : []),
    ],
  };
}

function entryOf(told: PolicyToTell, language: Language, at: Date, frame: Frame): string {
  const { title, number } = told.policy;
  const quoted = quoteTitle(clipped(title, TITLE_IN_ENTRY), language);
  return sentence(language, 'phrase.entry', {
    title:
      number === '' ? quoted : sentence(language, 'phrase.numbered', { title: quoted, number }),
    due: markedDueIn(language, told, frame),
    remaining: remainingIn(language, remainingOf(told, at, frame)),
  });
}
