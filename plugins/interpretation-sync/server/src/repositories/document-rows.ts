import type { Knex } from 'knex';
import type { DocumentRow, LinkRow, Side } from '../services/ports';
import { dateOfColumn, optionalInstantOfColumn, type Query } from './connection';
import type { SideTable, Tables } from './tables';
import { WAIVER_KINDS, WAIVERS } from './waivers';

type Row = Record<string, unknown>;

/** Draft and public rows of these documents, with their links, in one statement. */
export async function loadRows(
  query: Query,
  tables: Tables,
  side: Side,
  documentIds: readonly string[],
): Promise<DocumentRow[]> {
  const own = tables[side];
  const other = tables[side === 'policy' ? 'interpretation' : 'policy'];
  const { link } = tables;
  const ownJoinColumn = link[side];
  const otherJoinColumn = link[other.side];
  const column = (alias: string, name: string | null) =>
    name === null ? query.knex.raw('null') : query.knex.ref(`${alias}.${name}`);
  const rows: Row[] = await query
    .from(`${own.table} as d`)
    .leftJoin(`${link.table} as l`, `l.${ownJoinColumn}`, 'd.id')
    .leftJoin(`${other.table} as o`, 'o.id', `l.${otherJoinColumn}`)
    .leftJoin(`${other.table} as p`, function joinPublic() {
      this.on('p.document_id', 'o.document_id').onNotNull('p.published_at');
      if (other.localised) this.andOn('p.locale', 'o.locale');
    })
    .modify((builder: Knex.QueryBuilder) => {
      if (side === 'policy') builder.leftJoin(`${WAIVERS} as w`, 'w.in_force_for', 'd.document_id');
    })
    .whereIn('d.document_id', documentIds)
    .orderBy(['d.id', 'l.id'])
    .select({
      id: 'd.id',
      document_id: 'd.document_id',
      locale: 'd.locale',
      published_at: 'd.published_at',
      title: column('d', own.columns.title),
      duty: column('d', own.columns.duty),
      number: column('d', own.columns.number),
      form: column('d', own.columns.form),
      disclosed_at: column('d', own.columns.disclosedAt),
      official_published_at: column('d', own.columns.officialPublishedAt),
      waiver_kind: column('w', side === 'policy' ? 'kind' : null),
      waiver_expires_at: column('w', side === 'policy' ? 'expires_at' : null),
      other_document_id: 'o.document_id',
      other_locale: 'o.locale',
      other_title: column('o', other.columns.title),
      other_form: column('o', other.columns.form),
      other_published_at: 'p.published_at',
      other_disclosed_at: column('p', other.columns.disclosedAt),
    });
  return groupRows(rows, own, other);
}

function groupRows(rows: Row[], own: SideTable, other: SideTable): DocumentRow[] {
  const documents = new Map<number, DocumentRow>();
  for (const row of rows) {
    const rowId = Number(row['id']);
    const document = documents.get(rowId) ?? documentRowOf(row, own);
    documents.set(rowId, document);
    if (row['other_document_id'] === null) continue;
    const link = linkRowOf(row, other);
    const isKnown = document.links.some(
      ({ documentId, locale }) => documentId === link.documentId && locale === link.locale,
    );
    if (!isKnown) document.links.push(link);
  }
  return [...documents.values()];
}

function documentRowOf(row: Row, { uid, side }: SideTable): DocumentRow {
  const publishedAt = dateOfColumn(row['published_at']);
  return {
    ...referenceOf(uid, row),
    rowId: Number(row['id']),
    side,
    isPublic: publishedAt !== null,
    publishedAt,
    disclosedAt: dateOfColumn(row['disclosed_at']),
    officialPublishedAt: dateOfColumn(row['official_published_at']),
    duty: textOf(row['duty']),
    number: textOf(row['number']) ?? '',
    form: textOf(row['form']),
    waiver: waiverOf(row),
    links: [],
  };
}

function waiverOf(row: Row): DocumentRow['waiver'] {
  const kind = WAIVER_KINDS.find((known) => known === row['waiver_kind']);
  return kind ? { kind, expiresAt: optionalInstantOfColumn(row['waiver_expires_at']) } : null;
}

function linkRowOf(row: Row, { uid }: SideTable): LinkRow {
  const publishedAt = dateOfColumn(row['other_published_at']);
  return {
    uid,
    documentId: String(row['other_document_id']),
    locale: textOf(row['other_locale']) ?? '',
    title: textOf(row['other_title']) ?? '',
    form: textOf(row['other_form']),
    isPublic: publishedAt !== null,
    publishedAt,
    disclosedAt: dateOfColumn(row['other_disclosed_at']),
  };
}

export function referenceOf(uid: string, row: Row) {
  return {
    uid,
    documentId: String(row['document_id']),
    locale: textOf(row['locale']) ?? '',
    title: textOf(row['title']) ?? '',
  };
}

export function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
