import type { Decision, DocumentReference } from './common';

/** `POST publications` */
export interface PublicationRequest {
  policies: string[];
  interpretations: string[];
  locale?: string;
  /** Also publishes the drafts that are linked to those named; false where it is left out. */
  includeLinked?: boolean;
  dryRun?: boolean;
}

/** With `dryRun` nothing is written, and `published` names what would become public. */
export interface PublicationAnswer {
  decision: Decision;
  published: DocumentReference[];
}
