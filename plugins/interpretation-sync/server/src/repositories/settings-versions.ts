import { z } from 'zod';
import type { SettingsVersions, StoredSettings } from '../services/ports';
import { instantOfColumn, type Connection } from './connection';
import { createDocumentId } from './identifiers';
import { createVersionRows, type VersionRow } from './version-rows';

const TABLE = 'interpretation_sync_settings';

const overridesSchema = z.record(z.string(), z.unknown());
const changesSchema = z.array(
  z.object({ path: z.string(), before: z.unknown(), after: z.unknown() }),
);

/** Keeps every version of the settings: append-only. */
export function createSettingsVersions(connection: Connection): SettingsVersions {
  const { latestVersion, latest, append, page } = createVersionRows(connection, TABLE, settingsOf);
  return { latestVersion, latest, page, append: (settings) => append(rowOf(settings)) };
}

function rowOf({ version, overrides, changes, changedAt, changedBy, reason }: StoredSettings) {
  return {
    document_id: createDocumentId(),
    version,
    overrides: JSON.stringify(overrides),
    changes: JSON.stringify(changes),
    changed_at: changedAt.getTime(),
    changed_by: changedBy,
    reason,
    created_at: changedAt,
    updated_at: changedAt,
  };
}

function settingsOf(row: VersionRow): StoredSettings {
  return {
    version: Number(row['version']),
    overrides: overridesSchema.parse(JSON.parse(String(row['overrides']))),
    changes: changesSchema.parse(JSON.parse(String(row['changes']))),
    changedAt: instantOfColumn(row['changed_at']),
    changedBy: String(row['changed_by']),
    reason: String(row['reason']),
  };
}
