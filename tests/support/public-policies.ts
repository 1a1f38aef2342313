import { randomBytes } from 'node:crypto';
import type { Application } from './application';
import { DEFAULT_LOCALE, POLICY, type Data } from './documents';

const BATCH = 200;

/**
 * Stores so many policies, draft and public rows, as a site has them that never heard of the plugin.
 * Set-based: ten thousand take seconds. Returns their document ids.
 */
export const insertPublicPolicies = async (
  { strapi }: Application,
  count: number,
  publicSince: Date,
): Promise<string[]> => {
  const table = strapi.db.metadata.get(POLICY).tableName;
  const documentIds = Array.from({ length: count }, () => `p${randomBytes(11).toString('hex')}a`);
  for (let start = 0; start < count; start += BATCH) {
    const rows = documentIds.slice(start, start + BATCH).flatMap((documentId, index): Data[] => {
      const draft = {
        document_id: documentId,
        locale: DEFAULT_LOCALE,
        title: `关于第${start + index + 1}项工作的通知`,
        slug: `policy-${start + index + 1}`,
        document_number: `赣司发〔2016〕${start + index + 1}号`,
        interpretation_duty: 'required',
        validity: 'effective',
        created_at: publicSince,
        updated_at: publicSince,
        published_at: null,
      };
      return [draft, { ...draft, published_at: publicSince }];
    });
    await strapi.db.connection(table).insert(rows);
  }
  return documentIds;
};
