import type { DocumentReference } from '../../../shared/contracts';

/** Address of a document in the content manager, relative to the root of the admin. */
export function documentPath({ uid, documentId, locale }: DocumentReference): string {
  const path = `/content-manager/collection-types/${uid}/${documentId}`;
  return locale ? `${path}?plugins[i18n][locale]=${encodeURIComponent(locale)}` : path;
}

/** True when both stand for the same document in the same locale. */
export function isSameDocument(one: DocumentReference, other: DocumentReference): boolean {
  return (
    one.uid === other.uid && one.documentId === other.documentId && one.locale === other.locale
  );
}

/** The address when it may be followed, else null: what people typed may hold `javascript:`. */
export function followableAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
