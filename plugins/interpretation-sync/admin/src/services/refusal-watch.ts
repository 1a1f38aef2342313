import type { PublicationBlockedDetails } from '../../../shared/contracts';
import { refusalOf } from './refusal';
import { member, textMember } from './unknown';

/** Endpoints of the content manager that the gate may refuse. */
const WATCHED: readonly string[] = [
  'publishDocument',
  'publishManyDocuments',
  'unpublishDocument',
  'unpublishManyDocuments',
  'deleteDocument',
  'deleteManyDocuments',
];

export interface WatchedRefusal {
  refusal: PublicationBlockedDetails;
  /** Id of the document whose form asked; undefined for a list, or before it is first saved. */
  documentId: string | undefined;
}

/** The refusal that an action of the admin's store reports, however the person asked; else null. */
export function refusalIn(action: unknown): WatchedRefusal | null {
  const asked = member(member(action, 'meta'), 'arg');
  const isRefused = textMember(action, 'type').endsWith('/executeMutation/rejected');
  if (!isRefused || !WATCHED.includes(textMember(asked, 'endpointName'))) return null;
  const refusal = refusalOf(member(action, 'payload'));
  const documentId = textMember(member(asked, 'originalArgs'), 'documentId');
  return refusal && { refusal, documentId: documentId || undefined };
}

/**
 * A middleware of the admin's store that reports every refusal of the gate: also where publication
 * was asked for by the keyboard, in a relation's form, or in a list.
 */
export function watchRefusals(report: (refused: WatchedRefusal) => void) {
  return () =>
    () =>
    <Action>(next: (action: Action) => unknown) =>
    (action: Action) => {
      const result = next(action);
      const refused = refusalIn(action);
      if (refused) report(refused);
      return result;
    };
}
