import type { Side } from './documents';
import type { Intended } from './gate-oracle';
import { LOCALES, type Slot } from './office-operations';
import type { DocumentState, OfficeState } from './office-state';

/** Which document stands in which slot, and how the office was found last. */
export interface Places {
  office: OfficeState;
  slots: Record<Side, Map<Slot, string>>;
}

export const createPlaces = (): Places => ({
  office: { documents: [], crookedLinks: [], deadlines: [], alerts: [], waivers: [] },
  slots: { policy: new Map(), interpretation: new Map() },
});

export const otherSide = (side: Side): Side => (side === 'policy' ? 'interpretation' : 'policy');

export const localesOf = ({ office }: Places, side: Side, documentId: string): DocumentState[] =>
  office.documents.filter(
    (document) => document.side === side && document.documentId === documentId,
  );

export const documentIn = (
  places: Places,
  side: Side,
  documentId: string,
  locale: string,
): DocumentState | undefined =>
  localesOf(places, side, documentId).find((document) => document.locale === locale);

export const idsIn = ({ slots }: Places, side: Side, wanted: readonly Slot[]): string[] =>
  wanted.flatMap((slot) => slots[side].get(slot) ?? []);

/** Documents in these slots of the other side that have a draft in this locale. */
export const linkable = (
  places: Places,
  side: Side,
  wanted: readonly Slot[],
  locale: string,
): string[] =>
  idsIn(places, otherSide(side), wanted).filter(
    (documentId) => documentIn(places, otherSide(side), documentId, locale)?.drafts.length,
  );

/** What a publication of these documents would make public; `*` stands for every locale. */
export const intend = (
  places: Places,
  side: Side,
  documentIds: readonly string[],
  locale: string,
): Intended[] =>
  documentIds.flatMap((documentId) =>
    (locale === '*' ? LOCALES : [locale])
      .filter((each) => documentIn(places, side, documentId, each)?.drafts.length)
      .map((each) => ({ side, documentId, locale: each })),
  );

/** Slots whose document is gone are free again. */
export const freeSlots = (places: Places): void => {
  for (const side of ['policy', 'interpretation'] as const) {
    for (const [slot, documentId] of places.slots[side]) {
      if (localesOf(places, side, documentId).length === 0) places.slots[side].delete(slot);
    }
  }
};
