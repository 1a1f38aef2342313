import { joinWords, quoteTitle } from '../../../../shared/translations/finding-values';
import { civilDateOf } from '../../domain';
import type { NoticeToPrint } from '../../services/ports';
import type { Frame } from '../compose';
import { escaped } from '../compose/html';
import { dayOf, markedDueIn, remainingIn, remainingOf } from '../compose/times';
import { sentence, type Language } from '../index';
import { NOTICE_STYLE } from './style';

export { NOTICE_STYLE };

/** A row of the form; a blank one is filled in by hand. */
type Row = [label: string, value: string | null];

/**
 * The notice of supervision (政务公开督办通知单): a form on one page, to be printed, signed and
 * returned. It holds no script, and everything from the record is escaped.
 */
export function writeNotice(
  notice: NoticeToPrint,
  language: Language,
  at: Date,
  frame: Frame,
): string {
  const say = (key: string, values: Record<string, string | number> = {}) =>
    escaped(sentence(language, `notice.${key}`, values));
  const year = civilDateOf(notice.raisedAt, frame.timeZone).slice(0, 4);
  const number = say('number', { year, serial: String(notice.serial) });
  const rows = rowsOf(notice, language, at, frame).map(([label, value]) =>
    value === null
      ? `<tr><th scope="row">${say(label)}</th><td class="blank"></td></tr>`
      : `<tr><th scope="row">${say(label)}</th><td>${escaped(value)}</td></tr>`,
  );
  const due = markedDueIn(language, notice, frame);
  const title = quoteTitle(notice.policy.title, language);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('title')} ${number}</title><style>${NOTICE_STYLE}</style></head>`,
    '<body>',
    `<h1>${say('title')}</h1>`,
    `<p class="number">${number}</p>`,
    `<table>${rows.join('')}</table>`,
    ...(notice.endedAt === null ? [`<p>${say('requirement', { title, due })}</p>`] : []),
    ...(notice.provisional ? [`<p>${escaped(sentence(language, 'message.provisional'))}</p>`] : []),
    `<div class="signatures"><span>${say('issued-by')}</span><span>${say('received-by')}</span><span>${say('received-on')}</span></div>`,
    '</body>',
    '</html>',
  ].join('\n');
}

function rowsOf(notice: NoticeToPrint, language: Language, at: Date, frame: Frame): Row[] {
  const { policy, department, recipients, supervisor, startedAt, raisedAt, endedAt } = notice;
  const until = endedAt ?? at;
  const late = sentence(language, 'notice.late-as-of', {
    day: dayOf(language, until, frame),
    remaining: remainingIn(language, remainingOf(notice, until, frame)),
  });
  const ended: Row[] = endedAt === null ? [] : [['ended', dayOf(language, endedAt, frame)]];
  return [
    ['to', department ?? ''],
    ['persons', joinWords(recipients, language)],
    ['from', supervisor ?? ''],
    ['date', dayOf(language, raisedAt, frame)],
    ['time', sentence(language, 'notice.time-of', { step: notice.step })],
    ['policy', policy.title],
    ['policy-number', policy.number],
    ['disclosed', dayOf(language, startedAt, frame)],
    ['due', markedDueIn(language, notice, frame)],
    ['late', late],
    ['legal-basis', frame.legalBasis],
    ...ended,
    ['result', null],
  ];
}
