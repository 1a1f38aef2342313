import type { Application } from './application';

const CONTENT = /^(policies|interpretations|departments|components|interpretation_sync)/;

/** How many rows the tables of the content and of the plugin hold, links and components included. */
export const rowCounts = async ({ strapi }: Application): Promise<Record<string, number>> => {
  const names = strapi.db.schema.schema.tables.map(({ name }) => name);
  const counts: Record<string, number> = {};
  for (const name of names.filter((table) => CONTENT.test(table))) {
    const rows: { total: number | string }[] = await strapi.db
      .connection(name)
      .count({ total: '*' });
    counts[name] = Number(rows[0]?.total);
  }
  return counts;
};
