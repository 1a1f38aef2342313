/**
 * Copies a row, every so many numbers, up to a count.
 * @param {any} knex
 * @param {string} table
 * @param {Record<string, unknown>} row
 * @param {Record<string, string>} expressions  SQL for columns, in which `n` is the number
 * @param {{ count: number, every: number }} numbers
 * @param {Record<string, unknown>} [values]
 */
export async function copy(knex, table, row, expressions, { count, every }, values = {}) {
  const plain = Object.keys(row).filter((column) => column !== 'id' && !(column in expressions));
  const names = [...Object.keys(expressions), ...plain];
  const taken = [
    ...Object.values(expressions),
    ...plain.map((column) => (column in values ? '?' : `"${column}"`)),
  ];
  const bound = plain.filter((column) => column in values).map((column) => values[column]);
  await knex.raw(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
     with recursive series(n) as (select 1 union all select n + 1 from series where n < ?)
     select ${taken.join(', ')} from ${table}, series where ${table}.id = ? and n % ? = 0`,
    [count, ...bound, row['id'], every],
  );
}
