import type { Connection } from './connection';

export type VersionRow = Record<string, unknown>;

/** Rows of a table to which versions are only appended; its unique key keeps each from being there twice. */
export function createVersionRows<Version>(
  connection: Connection,
  table: string,
  read: (row: VersionRow) => Version,
) {
  const one = async (row: Promise<VersionRow | undefined>): Promise<Version | null> => {
    const found = await row;
    return found ? read(found) : null;
  };
  return {
    latestVersion: () =>
      connection.run(async (query) => {
        const row: VersionRow | undefined = await query
          .from(table)
          .max({ latest: 'version' })
          .first();
        return Number(row?.['latest'] ?? 0);
      }),

    latest: () =>
      connection.run((query) => one(query.from(table).orderBy('version', 'desc').first('*'))),

    byVersion: (version: number) =>
      connection.run((query) => one(query.from(table).where({ version }).first('*'))),

    append: (row: VersionRow) =>
      connection.run(async (query) => {
        await query.from(table).insert(row);
      }),

    /** The newest first. */
    page: (page: number, pageSize: number) =>
      connection.run(async (query) => {
        const counted: VersionRow | undefined = await query
          .from(table)
          .count({ total: '*' })
          .first();
        const rows: VersionRow[] = await query
          .from(table)
          .orderBy('version', 'desc')
          .offset((page - 1) * pageSize)
          .limit(pageSize)
          .select('*');
        return { versions: rows.map(read), total: Number(counted?.['total'] ?? 0) };
      }),
  };
}
