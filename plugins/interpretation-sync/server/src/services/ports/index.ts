/**
 * What the use cases need from outside. Every method of a repository runs on the transaction that is
 * open around the call, never on a second connection.
 */
export type * from './alerts';
export type * from './calendars';
export type * from './channels';
export type * from './deadlines';
export type * from './deliveries';
export type * from './documents';
export type * from './events';
export type * from './faults';
export type * from './ledger';
export type * from './log';
export type * from './messages';
export type * from './notices';
export type * from './outbound';
export type * from './overview';
export type * from './refusals';
export type * from './runs';
export type * from './settings';
export type * from './statistics';
export type * from './system';
export type * from './timeline';
export type * from './waivers';
