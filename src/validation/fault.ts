/** Stable codes; the sentences are in `src/translations`. */
export type FaultCode =
  | 'control-character'
  | 'lone-surrogate'
  | 'direction-character'
  | 'not-text'
  | 'too-long'
  | 'not-a-choice'
  | 'not-yes-or-no'
  | 'not-a-date'
  | 'not-an-instant'
  | 'not-a-web-address'
  | 'not-a-mail-address'
  | 'not-an-entry'
  | 'not-a-list'
  | 'unknown-field'
  | 'not-a-row-number'
  | 'not-a-page'
  | 'question-unreadable'
  | 'link-malformed'
  | 'link-single'
  | 'link-too-many'
  | 'link-missing'
  | 'link-cyclic'
  | 'locale-unknown'
  | 'slug-malformed'
  | 'slug-taken';

/** One value that cannot be stored: data, never a sentence. */
export interface Fault {
  code: FaultCode;
  /** The attribute, through components and their positions. */
  path: string[];
  /** Intl ids of the labels on that path, outermost first. */
  labels: string[];
  params?: Record<string, string | number>;
}
