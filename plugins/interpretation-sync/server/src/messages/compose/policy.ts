import type { DocumentReference } from '../../domain';
import type { Frame } from './frame';

/** Address of the document in the admin. */
export function urlOf(
  { uid, documentId, locale }: DocumentReference,
  { adminUrl }: Frame,
): string | null {
  if (adminUrl === null) return null;
  const address = `${adminUrl}/content-manager/collection-types/${uid}/${encodeURIComponent(documentId)}`;
  return locale === ''
    ? address
    : `${address}?${new URLSearchParams({ 'plugins[i18n][locale]': locale })}`;
}

/** Text in one line, cut at so many characters. */
export function clipped(text: string, maximum: number): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= maximum ? line : `${characters.slice(0, maximum - 1).join('')}…`;
}
