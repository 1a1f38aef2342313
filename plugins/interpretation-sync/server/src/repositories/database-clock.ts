/** The database's clock in epoch milliseconds, whatever the time zone of the connection. */
const CLOCKS: Readonly<Record<string, string>> = {
  postgres: 'cast(extract(epoch from clock_timestamp()) * 1000 as bigint)',
  mysql: "timestampdiff(microsecond, '1970-01-01', utc_timestamp(3)) div 1000",
  sqlite: "cast((julianday('now') - 2440587.5) * 86400000 as integer)",
};

/** SQL for the one clock that all instances share: their own may differ. */
export function databaseClock(dialect: string): string {
  return CLOCKS[dialect] ?? '';
}
