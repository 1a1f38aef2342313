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
