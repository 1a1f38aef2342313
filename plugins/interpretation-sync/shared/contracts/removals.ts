import type { Decision, DocumentReference } from './common';

/** `POST removals/preview`: what taking down (撤下) or deleting these documents would do; writes nothing. */
export interface RemovalRequest {
  /** Content type of all of them. */
  uid: string;
  documents: string[];
  /** `*` for all locales that they have; the default locale where it is left out. */
  locale?: string;
}

/**
 * What becomes of a policy. `reopens` 重新计时: it loses its last public interpretation, and its clock
 * runs again. `uninterpreted`: it loses it, and no clock runs for it. `closes` 终止计时: it is taken down
 * itself, and its running clock ends.
 */
export type RemovalEffect = 'reopens' | 'uninterpreted' | 'closes';

export interface RemovalAnswer {
  /** `blocked` only where links are protected. */
  decision: Decision;
  /** Those of the documents that are public. */
  public: DocumentReference[];
  effects: { policy: DocumentReference; effect: RemovalEffect }[];
  /** Interpretations that stay public though a policy that they explain is taken down. */
  staying: DocumentReference[];
}
