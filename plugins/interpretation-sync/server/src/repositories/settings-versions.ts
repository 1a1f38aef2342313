import { z } from 'zod';
import type { SettingsVersions, StoredSettings } from '../services/ports';
import { instantOfColumn, type Connection } from './connection';
import { createDocumentId } from './identifiers';

const TABLE = 'interpretation_sync_settings';
type Row = Record<string, unknown>;

const overridesSchema = z.record(z.string(), z.unknown());
const changesSchema = z.array(
  z.object({ path: z.string(), before: z.unknown(), after: z.unknown() }),
);

/** Keeps every version of the settings: append-only. */
export function createSettingsVersions(connection: Connection): SettingsVersions {
  return {
    latestVersion: () =>
      connection.run(async (query) => {
        const row: Row | undefined = await query.from(TABLE).max({ latest: 'version' }).first();
        return Number(row?.['latest'] ?? 0);
      }),

    latest: () =>
      connection.run(async (query) => {
        const row: Row | undefined = await query.from(TABLE).orderBy('version', 'desc').first('*');
        return row ? settingsOf(row) : null;
      }),

    append: ({ version, overrides, changes, changedAt, changedBy, reason }) =>
      connection.run(async (query) => {
        await query.from(TABLE).insert({
          document_id: createDocumentId(),
          version,
          overrides: JSON.stringify(overrides),
          changes: JSON.stringify(changes),
          changed_at: changedAt.getTime(),
          changed_by: changedBy,
          reason,
          created_at: changedAt,
          updated_at: changedAt,
        });
      }),

    page: (page, pageSize) =>
      connection.run(async (query) => {
        const counted: Row | undefined = await query.from(TABLE).count({ total: '*' }).first();
        const rows: Row[] = await query
          .from(TABLE)
          .orderBy('version', 'desc')
          .offset((page - 1) * pageSize)
          .limit(pageSize)
          .select('*');
        return { versions: rows.map(settingsOf), total: Number(counted?.['total'] ?? 0) };
      }),
  };
}

function settingsOf(row: Row): StoredSettings {
  return {
    version: Number(row['version']),
    overrides: overridesSchema.parse(JSON.parse(String(row['overrides']))),
    changes: changesSchema.parse(JSON.parse(String(row['changes']))),
    changedAt: instantOfColumn(row['changed_at']),
    changedBy: String(row['changed_by']),
    reason: String(row['reason']),
  };
}
