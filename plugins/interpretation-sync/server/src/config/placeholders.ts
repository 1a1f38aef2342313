/** What the template of an `http` channel may name. */
export const placeholders = [
  'address',
  'subject',
  'text',
  'kind',
  'level',
  'title',
  'number',
  'department',
  'dueOn',
  'url',
  'recipient',
  'idempotencyKey',
  'timestamp',
] as const;

export type Placeholder = (typeof placeholders)[number];

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

export function isKnownPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}

/** The names between double braces, known or not. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** The text with every known placeholder filled in, once: values are not looked through again. */
export function filledIn(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    isKnownPlaceholder(name) ? values[name] : whole,
  );
}
