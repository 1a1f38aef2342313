import type { Application } from './application';
import { uidOf, uniqueTitle, type Data, type Side } from './documents';
import type { Call } from './office-calls';
import type { Change, Operation, Slot } from './office-operations';
import { documentIn, linkable, localesOf, type Places } from './office-places';
import type { DocumentState, OfficeState, VersionState } from './office-state';

/** Long before the rule applied here. */
const OFFICIAL_INSTANT = '2025-06-02T01:00:00.000Z';
/** Stands for the id of a document that the call itself creates. */
const NEW_ID = 'new';

type Save = Extract<Operation, { kind: 'save' | 'save as published' }>;

const policyData = (slot: Slot, { duty, isOfficial }: Change, isNew: boolean): Data => ({
  ...(isNew ? { documentNumber: `赣司发〔2026〕${slot + 1}号` } : {}),
  ...(isOfficial ? { officialPublishedAt: OFFICIAL_INSTANT } : {}),
  ...(duty ? { interpretationDuty: duty } : {}),
});

const interpretationData = ({ form, externalPolicies }: Change, isNew: boolean): Data => ({
  ...((form ?? isNew) ? { form: form ?? 'text' } : {}),
  ...(externalPolicies === undefined
    ? {}
    : {
        externalPolicies: Array.from({ length: externalPolicies }, () => ({ title: '外部文件' })),
      }),
});

const dataOf = (
  side: Side,
  slot: Slot,
  change: Change,
  links: readonly string[] | undefined,
  isNew: boolean,
): Data => ({
  title: uniqueTitle(side === 'policy' ? '通知' : '解读'),
  ...(links ? { [side === 'policy' ? 'interpretations' : 'policies']: links } : {}),
  ...(side === 'policy' ? policyData(slot, change, isNew) : interpretationData(change, isNew)),
});

/** The drafts as the change would leave them; duty and form are the same in all locales. */
const draftsAfter = (
  places: Places,
  { side, locale, change }: Save,
  documentId: string,
  links: readonly string[] | undefined,
): OfficeState => {
  const own = documentIn(places, side, documentId, locale);
  const known = own?.drafts[0];
  const sample = known ?? localesOf(places, side, documentId)[0]?.drafts[0];
  const draft: VersionState = {
    duty: change.duty ?? sample?.duty ?? 'required',
    form: change.form ?? sample?.form ?? 'text',
    externalPolicies: change.externalPolicies ?? known?.externalPolicies ?? 0,
    links: [...(links ?? known?.links ?? [])],
  };
  const { duty, form } = draft;
  const others = places.office.documents
    .filter((document) => document !== own)
    .map((document): DocumentState => {
      if (document.side !== side || document.documentId !== documentId) return document;
      return { ...document, drafts: document.drafts.map((other) => ({ ...other, duty, form })) };
    });
  const published = own?.published ?? [];
  const saved = { side, documentId, locale, number: '', drafts: [draft], published };
  return { ...places.office, documents: [...others, saved] };
};

/** Saving a form, as a draft or, as REST does by default, as published. */
export const saveCall = ({ strapi }: Application, places: Places, operation: Save): Call => {
  const { kind, side, slot, locale, change } = operation;
  const isPublication = kind === 'save as published';
  const status = isPublication ? 'published' : 'draft';
  const existing = places.slots[side].get(slot);
  const documentId = existing ?? NEW_ID;
  const isNew = !documentIn(places, side, documentId, locale)?.drafts.length;
  const wanted = change.links ?? (isNew ? [] : undefined);
  const links = wanted && linkable(places, side, wanted, locale);
  const data = dataOf(side, slot, change, links, existing === undefined);
  const drafts = draftsAfter(places, operation, documentId, links);
  const intended = isPublication ? [{ side, documentId, locale }] : [];
  const documents = strapi.documents(uidOf(side));
  return {
    drafts,
    intended,
    perform: async () => {
      if (existing !== undefined) {
        await documents.update({ documentId: existing, locale, data, status });
        return;
      }
      const created = await documents.create({ locale, data, status });
      places.slots[side].set(slot, created.documentId);
      for (const named of [...drafts.documents, ...intended]) {
        if (named.documentId === NEW_ID) named.documentId = created.documentId;
      }
    },
  };
};
