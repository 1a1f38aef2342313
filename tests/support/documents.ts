import type { Application } from './application';

export const POLICY = 'api::policy.policy';
export const INTERPRETATION = 'api::interpretation.interpretation';
export const DEFAULT_LOCALE = 'zh-Hans';

export type Side = 'policy' | 'interpretation';
export type GovernedUid = typeof POLICY | typeof INTERPRETATION;

/** Values of attributes, by name; relations as lists of document ids. */
export type Data = Record<string, unknown>;

export const uidOf = (side: Side): GovernedUid => (side === 'policy' ? POLICY : INTERPRETATION);

let titles = 0;

/** A title that no other document of this run has. */
export const uniqueTitle = (start: string): string => `${start}${(titles += 1)}号`;

/** Attributes without which no document of this side can be stored. */
export const minimalData = (side: Side, data: Data = {}): Data =>
  side === 'policy'
    ? { title: uniqueTitle('关于示例的通知'), ...data }
    : { title: uniqueTitle('图解示例'), form: 'infographic', ...data };

/** Stores a draft, linked as `data` says, and returns its document id. */
export const createDraft = async (
  { strapi }: Application,
  side: Side,
  data: Data = {},
  locale: string = DEFAULT_LOCALE,
): Promise<string> => {
  const { documentId } = await strapi
    .documents(uidOf(side))
    .create({ data: minimalData(side, data), locale, status: 'draft' });
  return documentId;
};

export const createPolicy = (application: Application, data: Data = {}): Promise<string> =>
  createDraft(application, 'policy', data);

export const createInterpretation = (application: Application, data: Data = {}): Promise<string> =>
  createDraft(application, 'interpretation', data);

/** Adds a locale to a document, or changes its draft in this locale. */
export const writeLocale = async (
  { strapi }: Application,
  side: Side,
  documentId: string,
  locale: string,
  data: Data = {},
): Promise<void> => {
  await strapi
    .documents(uidOf(side))
    .update({ documentId, locale, data: minimalData(side, data), status: 'draft' });
};

/** Changes the draft in the default locale. */
export const editDraft = async (
  { strapi }: Application,
  side: Side,
  documentId: string,
  data: Data,
): Promise<void> => {
  await strapi.documents(uidOf(side)).update({ documentId, data, status: 'draft' });
};

/** Publishes through the gate. */
export const publish = async (
  { strapi }: Application,
  side: Side,
  documentId: string,
  locale: string = DEFAULT_LOCALE,
): Promise<void> => {
  await strapi.documents(uidOf(side)).publish({ documentId, locale });
};

export const unpublish = async (
  { strapi }: Application,
  side: Side,
  documentId: string,
): Promise<void> => {
  await strapi.documents(uidOf(side)).unpublish({ documentId });
};

export const remove = async (
  { strapi }: Application,
  side: Side,
  documentId: string,
): Promise<void> => {
  await strapi.documents(uidOf(side)).delete({ documentId });
};

/** A policy and an interpretation, linked, in the state that the names say. */
export const createPair = async (
  application: Application,
  publicSides: readonly Side[] = [],
): Promise<{ policy: string; interpretation: string }> => {
  const interpretation = await createInterpretation(application);
  const policy = await createPolicy(application, { interpretations: [interpretation] });
  for (const side of ['policy', 'interpretation'] as const) {
    if (publicSides.includes(side)) {
      await publish(application, side, side === 'policy' ? policy : interpretation);
    }
  }
  return { policy, interpretation };
};

/**
 * A public policy without interpretation, stored past the gate as before the plugin came, and public
 * since the given instant, which only its row tells.
 */
export const importPublicPolicy = async (
  { strapi }: Application,
  data: Data = {},
  publicSince = new Date('2020-03-02T08:00:00Z'),
): Promise<string> => {
  const query = strapi.db.query(POLICY);
  const values = { ...minimalData('policy', data), locale: DEFAULT_LOCALE };
  const { documentId } = await query.create({ data: { ...values, publishedAt: null } });
  await query.create({ data: { ...values, documentId, publishedAt: publicSince } });
  return String(documentId);
};
