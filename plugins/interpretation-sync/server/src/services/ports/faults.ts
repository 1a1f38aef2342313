/** What can be wrong with one value of a request. */
export type FaultCode =
  | 'wrong.missing'
  | 'wrong.not-text'
  | 'wrong.not-a-number'
  | 'wrong.not-whole'
  | 'wrong.not-yes-or-no'
  | 'wrong.not-a-list'
  | 'wrong.unreadable'
  | 'wrong.too-short'
  | 'wrong.too-long'
  | 'wrong.too-few'
  | 'wrong.too-many'
  | 'wrong.too-low'
  | 'wrong.too-high'
  | 'wrong.not-a-choice'
  | 'wrong.unknown-field'
  | 'wrong.length'
  | 'wrong.control-character'
  | 'wrong.civil-date'
  | 'wrong.instant'
  | 'wrong.date-or-instant'
  | 'wrong.time-of-day'
  | 'wrong.schedule'
  | 'wrong.named-twice'
  | 'wrong.reminder-late'
  | 'wrong.reminder-beyond'
  | 'wrong.order'
  | 'wrong.ids'
  | 'wrong.one-side'
  | 'wrong.no-document'
  | 'wrong.too-many-linked'
  | 'wrong.period-reversed'
  | 'wrong.period-too-long'
  | 'wrong.address-malformed'
  | 'wrong.address-credentials'
  | 'wrong.address-private'
  | 'wrong.foreign-event';

/** One value of a request that cannot be taken: data, never a sentence. */
export interface Fault {
  path: string[];
  code: FaultCode;
  params?: Record<string, string | number>;
}
