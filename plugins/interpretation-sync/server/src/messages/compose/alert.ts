import { quoteTitle } from '../../../../shared/translations/finding-values';
import type { AlertToTell, Envelope, Message } from '../../services/ports';
import { sentence, type Language } from '../index';
import { wordFor } from '../words';
import type { Frame } from './frame';
import { letterAsHtml, letterAsText, type Fact, type Letter } from './letter';
import { clipped, urlOf } from './policy';
import { dayOf, dueIn, markedDueIn, remainingIn, remainingOf, type Remaining } from './times';

/** Characters of a title in a subject: longer ones are cut by mail programs anyway. */
const TITLE_IN_SUBJECT = 60;
/** As many as a title has in Strapi. */
const TITLE_IN_FACTS = 255;

/** The message about one alert, to one recipient. */
export function composeAlertMessage(alert: AlertToTell, envelope: Envelope, frame: Frame): Message {
  const { language, idempotencyKey, recipient, at } = envelope;
  const { id, level, cycle, step, policy, department, dueOn, dueAt, provisional } = alert;
  const remaining = remainingOf(alert, at, frame);
  const url = urlOf(policy, frame);
  const subject = subjectOf(alert, remaining, language);
  const title = quoteTitle(policy.title, language);
  const values = {
    title,
    step,
    started: dayOf(language, alert.startedAt, frame),
    due: dueIn(language, alert, frame),
    remaining: remainingIn(language, remaining),
  };
  const letter: Letter = {
    language,
    greeting: sentence(language, 'phrase.greeting', { name: recipient.name }),
    paragraphs: [sentence(language, `message.${level}`, values)],
    facts: factsOf(alert, { language, remaining, frame, url }),
    sections: [],
    closing: [
      ...(provisional ? [sentence(language, 'message.provisional')] : []),
      sentence(language, `next.${level}`),
      sentence(language, 'next.sign-in'),
    ],
  };
  return {
    idempotencyKey,
    language,
    subject,
    text: letterAsText(letter),
    html: letterAsHtml(letter, subject),
    facts: {
      kind: 'alert',
      alert: {
        id,
        level,
        cycle,
        step,
        policy: { ...policy, url },
        department,
        dueOn,
        dueAt: dueAt.toISOString(),
        provisional,
      },
      recipient,
    },
  };
}

function subjectOf(
  { level, policy, provisional }: AlertToTell,
  remaining: Remaining,
  language: Language,
): string {
  const key = level === 'withdrawn' ? 'subject.withdrawn' : 'subject.alert';
  return sentence(language, key, {
    level: wordFor(language, 'level', level),
    title: quoteTitle(clipped(policy.title, TITLE_IN_SUBJECT), language),
    remaining: remainingIn(language, remaining),
    provisional: provisional ? sentence(language, 'phrase.provisional') : '',
  });
}

function factsOf(
  { policy, department, ...told }: AlertToTell,
  context: { language: Language; remaining: Remaining; frame: Frame; url: string | null },
): Fact[] {
  const { language, remaining, frame, url } = context;
  const rows: [label: string, value: string | null][] = [
    ['policy', clipped(policy.title, TITLE_IN_FACTS)],
    ['number', policy.number],
    ['department', department],
    ['disclosed', dayOf(language, told.startedAt, frame)],
    ['due', markedDueIn(language, told, frame)],
    ['remaining', remainingIn(language, remaining)],
    ['legal-basis', frame.legalBasis],
  ];
  const facts: Fact[] = rows.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [{ label: labelOf(language, label), value }],
  );
  if (url === null) return facts;
  const link = { label: labelOf(language, 'link'), value: sentence(language, 'phrase.open') };
  return [...facts, { ...link, href: url }];
}

function labelOf(language: Language, fact: string): string {
  return sentence(language, `label.${fact}`);
}
