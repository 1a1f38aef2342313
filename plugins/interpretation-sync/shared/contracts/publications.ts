import type { Decision, DocumentReference } from './common';

/** `POST publications` */
export interface PublicationRequest {
  policies: string[];
  interpretations: string[];
  locale?: string;
  /**
   * Also publishes the drafts that are linked to those named, at most 100 documents in all; false where
   * it is left out.
   */
  includeLinked?: boolean;
  dryRun?: boolean;
}

/**
 * With `dryRun` nothing is written, and `published` names what the publication would make public, also
 * where findings still block it.
 */
export interface PublicationAnswer {
  decision: Decision;
  published: DocumentReference[];
}
