import type { Language } from '../index';
import { escaped } from './html';

/** A line of facts: what it is, and what it says. */
export interface Fact {
  label: string;
  value: string;
  /** Where the value leads. */
  href?: string;
}

/** A heading with its rows, in a digest. */
export interface Section {
  heading: string;
  entries: readonly { text: string; href: string | null }[];
}

/** What a message says, before it is written as text or HTML. */
export interface Letter {
  language: Language;
  greeting: string;
  paragraphs: readonly string[];
  facts: readonly Fact[];
  sections: readonly Section[];
  /** The next step, and what else stands at the end. */
  closing: readonly string[];
}

export function letterAsText({ greeting, paragraphs, facts, sections, closing }: Letter): string {
  const blocks = [
    [greeting, ...paragraphs],
    facts.map(({ label, value, href }) => `${label}${href ?? value}`),
    ...sections.map(({ heading, entries }) => [
      heading,
      ...entries.flatMap(({ text, href }, index) => [
        `${index + 1}. ${text}`,
        ...(href === null ? [] : [`   ${href}`]),
      ]),
    ]),
    closing,
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

// Tables and inline styles alone: Outlook knows little else.
const BODY =
  'margin:0;padding:24px;background:#ffffff;color:#1f2328;font-size:15px;line-height:1.7;';
const FAMILY = "font-family:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',Arial,sans-serif;";
const LABEL = 'padding:4px 16px 4px 0;vertical-align:top;white-space:nowrap;color:#57606a;';
const VALUE = 'padding:4px 0;vertical-align:top;';

export function letterAsHtml(letter: Letter, subject: string): string {
  const { language, greeting, paragraphs, facts, sections, closing } = letter;
  const content = [
    ...[greeting, ...paragraphs].map(paragraph),
    ...(facts.length === 0 ? [] : [tableOf(facts)]),
    ...sections.map(sectionOf),
    ...closing.map(paragraph),
  ].join('\n');
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${BODY}${FAMILY}">`,
    content,
    '</body></html>',
  ].join('\n');
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 12px;">${escaped(text)}</p>`;
}

function tableOf(facts: readonly Fact[]): string {
  const rows = facts.map(
    ({ label, value, href }) =>
      `<tr><td style="${LABEL}">${escaped(label)}</td><td style="${VALUE}">${linked(value, href ?? null)}</td></tr>`,
  );
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px;">${rows.join('')}</table>`;
}

function sectionOf({ heading, entries }: Section): string {
  const items = entries.map(
    ({ text, href }) => `<li style="margin:0 0 6px;">${linked(text, href)}</li>`,
  );
  return `<h2 style="margin:16px 0 8px;font-size:16px;">${escaped(heading)}</h2><ol style="margin:0 0 12px;padding-left:24px;">${items.join('')}</ol>`;
}

function linked(text: string, href: string | null): string {
  return href === null
    ? escaped(text)
    : `<a href="${escaped(href)}" style="color:#0550ae;">${escaped(text)}</a>`;
}
