import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { slugOf } from '../text/slug';
import { POLICY } from '../writes/models';
import { governmentDocuments, type GovernmentDocument } from './content';
import { bodyOf } from './html';
import { SAMPLE_LOCALE } from './locales';

/** Strapi's document ids: 24 characters. */
const newDocumentId = () => randomBytes(12).toString('hex');

const rowOf = ({ paragraphs, publishedAt, ...document }: GovernmentDocument) => ({
  ...document,
  locale: SAMPLE_LOCALE,
  slug: slugOf(document.title),
  origin: 'reposted',
  nature: 'other',
  disclosure: 'proactive',
  // Nobody here has judged whether it is still in force.
  validity: null,
  officialPublishedAt: publishedAt,
  disclosedAt: publishedAt,
  body: bodyOf(paragraphs),
});

/**
 * Adds the real documents as a migration would, row by row and past the gate: they were public years
 * before the rule applied here. Reconciliation lists them as historical (存量).
 */
export const ensureGovernmentDocuments = async (strapi: Core.Strapi): Promise<void> => {
  const policies = strapi.db.query(POLICY);
  for (const document of governmentDocuments) {
    const row = rowOf(document);
    const isKnown = (await policies.count({ where: { slug: row.slug } })) > 0;
    if (isKnown) continue;
    // Strapi takes a draft that is newer than its public row for modified.
    const now = new Date();
    const common = { ...row, documentId: newDocumentId(), createdAt: now, updatedAt: now };
    await strapi.db.transaction(async () => {
      await policies.create({ data: { ...common, publishedAt: null } });
      await policies.create({ data: { ...common, publishedAt: document.publishedAt } });
    });
  }
};
