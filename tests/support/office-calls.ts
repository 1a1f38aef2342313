import type { Application } from './application';
import { uidOf } from './documents';
import type { Intended } from './gate-oracle';
import type { Operation } from './office-operations';
import { idsIn, intend, type Places } from './office-places';
import { saveCall } from './office-saves';
import { grantCall, revokeCall, type GrantedWaivers, type OfficeClock } from './office-waivers';
import type { OfficeState } from './office-state';

/** What one operation asks of the application, and what it would make public. */
export interface Call {
  perform: () => Promise<unknown>;
  /** The office as it would be after the part of the call that writes drafts. */
  drafts: OfficeState;
  intended: Intended[];
  /** What it changes about waivers once it is done. */
  noteWaivers?: (waivers: GrantedWaivers) => void;
}

type OnMany = Extract<
  Operation,
  { kind: 'bulk publish' | 'bulk unpublish' | 'bulk delete' | 'publish together' }
>;
type OnOne = Extract<
  Operation,
  { kind: 'publish' | 'unpublish' | 'discard draft' | 'delete' | 'clone' }
>;

const nothingIntended = (places: Places, perform: Call['perform']): Call => ({
  perform,
  drafts: places.office,
  intended: [],
});

const callOnMany = ({ strapi }: Application, places: Places, operation: OnMany): Call => {
  const manager = () => strapi.plugin('content-manager').service('document-manager');
  const drafts = places.office;
  switch (operation.kind) {
    case 'publish together': {
      const { locale } = operation;
      const policies = idsIn(places, 'policy', operation.policies);
      const interpretations = idsIn(places, 'interpretation', operation.interpretations);
      const publications = strapi.plugin('interpretation-sync').service('publications');
      return {
        perform: () => publications.publish({ policies, interpretations, locale }),
        drafts,
        intended: [
          ...intend(places, 'policy', policies, locale),
          ...intend(places, 'interpretation', interpretations, locale),
        ],
      };
    }
    case 'bulk publish': {
      const { side, locales } = operation;
      const ids = idsIn(places, side, operation.slots);
      return {
        perform: () => manager().publishMany(uidOf(side), ids, locales),
        drafts,
        intended: locales.flatMap((locale) => intend(places, side, ids, locale)),
      };
    }
    case 'bulk unpublish': {
      const { side, locale, slots } = operation;
      const ids = idsIn(places, side, slots);
      return nothingIntended(places, () => manager().unpublishMany(ids, uidOf(side), { locale }));
    }
    case 'bulk delete': {
      const { side, locale, slots } = operation;
      const ids = idsIn(places, side, slots);
      return nothingIntended(places, () => manager().deleteMany(ids, uidOf(side), { locale }));
    }
  }
};

const callOnOne = ({ strapi }: Application, places: Places, operation: OnOne): Call | null => {
  const { side, slot } = operation;
  const documentId = places.slots[side].get(slot);
  if (documentId === undefined) return null;
  const documents = strapi.documents(uidOf(side));
  switch (operation.kind) {
    case 'publish': {
      const { locale } = operation;
      return {
        perform: () => documents.publish({ documentId, locale }),
        drafts: places.office,
        intended: intend(places, side, [documentId], locale),
      };
    }
    case 'unpublish':
      return nothingIntended(places, () =>
        documents.unpublish({ documentId, locale: operation.locale }),
      );
    case 'discard draft':
      return nothingIntended(places, () =>
        documents.discardDraft({ documentId, locale: operation.locale }),
      );
    case 'delete':
      return nothingIntended(places, () =>
        documents.delete({ documentId, locale: operation.locale }),
      );
    case 'clone':
      if (places.slots[side].has(operation.into)) return null;
      return nothingIntended(places, async () => {
        const clone = await documents.clone({ documentId, data: {} });
        if (clone) places.slots[side].set(operation.into, clone.documentId);
      });
  }
};

/**
 * Turns an operation into a call of the Document Service or of the services behind the admin. Null
 * where there is nothing in the slots that it is about.
 *
 */
export const callOf = (
  application: Application,
  places: Places,
  operation: Operation,
  clock: OfficeClock,
): Call | null => {
  switch (operation.kind) {
    case 'save':
    case 'save as published':
      return saveCall(application, places, operation);
    case 'let time pass':
      return nothingIntended(places, async () => clock.letPass(operation.hours));
    case 'grant waiver':
      return grantCall(application, places, operation, clock);
    case 'revoke waiver':
      return revokeCall(application, places, operation, clock);
    case 'sweep':
      return nothingIntended(places, () =>
        application.strapi.plugin('interpretation-sync').service('sweep').run(),
      );
    case 'publish together':
    case 'bulk publish':
    case 'bulk unpublish':
    case 'bulk delete':
      return callOnMany(application, places, operation);
    default:
      return callOnOne(application, places, operation);
  }
};
