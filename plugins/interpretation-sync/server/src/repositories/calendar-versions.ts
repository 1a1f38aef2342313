import { z } from 'zod';
import type { CalendarVersions, StoredCalendar } from '../services/ports';
import { instantOfColumn, type Connection } from './connection';
import { createDocumentId } from './identifiers';
import { createVersionRows, type VersionRow } from './version-rows';

const TABLE = 'interpretation_sync_calendars';

const layerSchema = z.enum(['national', 'regional']);
const kindSchema = z.enum(['import', 'rollback']);
const daySchema = z.object({
  date: z.string(),
  isOffDay: z.boolean(),
  name: z.string().default(''),
});
const noticesSchema = z.array(
  z.object({ layer: layerSchema, year: z.int(), days: z.array(daySchema) }),
);
const loadedSchema = z
  .object({
    layer: layerSchema,
    year: z.int(),
    format: z.enum(['holiday-cn', 'csv', 'table', 'form']),
  })
  .nullable();
const dayKind = z.enum(['working-day', 'weekend', 'day-off', 'make-up-day']);
const differencesSchema = z.array(
  z.object({ date: z.string(), before: dayKind, after: dayKind, name: z.string() }),
);

/** Keeps every version of the calendar: append-only. */
export function createCalendarVersions(connection: Connection): CalendarVersions {
  const rows = createVersionRows(connection, TABLE, calendarOf);
  return { ...rows, append: (calendar) => rows.append(rowOf(calendar)) };
}

function rowOf(calendar: StoredCalendar): VersionRow {
  return {
    document_id: createDocumentId(),
    version: calendar.version,
    kind: calendar.kind,
    notices: JSON.stringify(calendar.notices),
    calendar_version: calendar.calendarVersion,
    coverage_from: calendar.coverage.from,
    coverage_to: calendar.coverage.to,
    loaded: JSON.stringify(calendar.loaded),
    source_text: calendar.sourceText,
    restored_version: calendar.restoredVersion,
    differences: JSON.stringify(calendar.differences),
    moved_deadlines: calendar.movedDeadlines,
    changed_at: calendar.changedAt.getTime(),
    changed_by: calendar.changedBy,
    reason: calendar.reason,
    created_at: calendar.changedAt,
    updated_at: calendar.changedAt,
  };
}

function calendarOf(row: VersionRow): StoredCalendar {
  const restored = row['restored_version'];
  return {
    version: Number(row['version']),
    kind: kindSchema.parse(row['kind']),
    notices: noticesSchema.parse(JSON.parse(String(row['notices']))),
    calendarVersion: String(row['calendar_version']),
    coverage: { from: String(row['coverage_from']), to: String(row['coverage_to']) },
    loaded: loadedSchema.parse(JSON.parse(String(row['loaded']))),
    sourceText: String(row['source_text']),
    restoredVersion: restored === null ? null : Number(restored),
    differences: differencesSchema.parse(JSON.parse(String(row['differences']))),
    movedDeadlines: Number(row['moved_deadlines']),
    changedAt: instantOfColumn(row['changed_at']),
    changedBy: String(row['changed_by']),
    reason: String(row['reason']),
  };
}
