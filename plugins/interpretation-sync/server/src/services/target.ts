import type { DocumentRow, Side } from './ports';

/** One document that a write makes public or takes down. */
export interface Target {
  side: Side;
  documentId: string;
  /** `'*'` for all locales that it has. */
  locales: readonly string[] | '*';
}

/** Whether this row is one of those that the write is about. */
export function isTargeted(
  row: Pick<DocumentRow, 'side' | 'documentId' | 'locale'>,
  targets: readonly Target[],
): boolean {
  return targets.some(
    ({ side, documentId, locales }) =>
      side === row.side &&
      documentId === row.documentId &&
      (locales === '*' || row.locale === '' || locales.includes(row.locale)),
  );
}

const similar = new Intl.Collator('en', { sensitivity: 'base' });
const isSimilar = (first: string, second: string): boolean =>
  similar.compare(first.trimEnd(), second.trimEnd()) === 0;

/**
 * Whether a database that overlooks case, accents and blanks at the end (MySQL) would take this row
 * for the one that is meant, though it is spelt otherwise.
 */
export function isMisspelt(
  row: Pick<DocumentRow, 'side' | 'documentId' | 'locale'>,
  { side, documentId, locales }: Target,
): boolean {
  if (side !== row.side || !isSimilar(documentId, row.documentId)) return false;
  if (documentId !== row.documentId) return true;
  if (locales === '*' || row.locale === '' || locales.includes(row.locale)) return false;
  return locales.some((locale) => isSimilar(locale, row.locale));
}
