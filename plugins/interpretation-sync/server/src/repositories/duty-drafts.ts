import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Configuration } from '../config';
import type { DutyDraft, DutyDrafts } from '../services/ports';
import type { Connection } from './connection';
import type { Tables } from './tables';

type Row = Record<string, unknown>;

const withDefault = z.object({ default: z.string() });

/** Reads of drafts what the duty table (解读要求一览) looks at; attributes not mapped are null. */
export function createDutyDrafts(
  strapi: Core.Strapi,
  connection: Connection,
  { policy }: Tables,
  { uid, fields }: Configuration['types']['policy'],
): DutyDrafts {
  const type = Object.values(strapi.contentTypes).find((candidate) => candidate.uid === uid);
  const defaultOf = (attributeName: string | null): string | null => {
    const attribute = attributeName === null ? undefined : type?.attributes[attributeName];
    return withDefault.safeParse(attribute).data?.default ?? null;
  };

  return {
    ofNew: () => ({
      locale: '',
      title: '',
      duty: defaultOf(fields.duty),
      dutyReason: null,
      nature: defaultOf(fields.nature),
      category: defaultOf(fields.category),
      importance: defaultOf(fields.importance),
    }),

    ofPolicy: (documentId) =>
      connection.run(async (query) => {
        const { columns } = policy;
        const column = (name: string | null) =>
          name === null ? query.knex.raw('null') : query.knex.ref(name);
        const rows: Row[] = await query
          .from(policy.table)
          .where('document_id', documentId)
          .whereNull('published_at')
          .orderBy('id')
          .select({
            locale: 'locale',
            title: columns.title,
            duty: column(columns.duty),
            duty_reason: column(columns.dutyReason),
            nature: column(columns.nature),
            category: column(columns.category),
            importance: column(columns.importance),
          });
        return rows.map(draftOf);
      }),
  };
}

function draftOf(row: Row): DutyDraft {
  const text = (name: string): string | null => {
    const value = row[name];
    return value === null || value === undefined ? null : String(value);
  };
  return {
    locale: text('locale') ?? '',
    title: text('title') ?? '',
    duty: text('duty'),
    dutyReason: text('duty_reason'),
    nature: text('nature'),
    category: text('category'),
    importance: text('importance'),
  };
}
