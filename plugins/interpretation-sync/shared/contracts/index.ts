/**
 * What travels over HTTP between the two halves of the plugin. Instants are ISO 8601 in UTC,
 * civil dates are `YYYY-MM-DD` in the time zone of the body.
 */
export * from './common';
export * from './gate';
export * from './health';
export * from './ledger';
export * from './publications';
export * from './removals';
export * from './alerts';
export * from './deliveries';
export * from './waivers';
export * from './settings';
export * from './calendars';
export * from './statistics';
