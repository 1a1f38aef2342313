/**
 * What lines of the log are called. Operators search and alarm by these names: they stay, and each
 * stands in `docs/operations.md`.
 */
export type LogEvent =
  | 'alert.raised'
  | 'alert.resolved'
  | 'alert.retracted'
  | 'calendar.changed'
  | 'calendar.missing'
  | 'deliveries.done'
  | 'deliveries.failed'
  | 'delivery.cancelled'
  | 'delivery.deferred'
  | 'delivery.failed'
  | 'delivery.sent'
  | 'delivery.unmarked'
  | 'digest.failed'
  | 'documents.doubled'
  | 'event.failed'
  | 'lease.failed'
  | 'lease.lost'
  | 'lease.taken-over'
  | 'reconciliation.done'
  | 'reconciliation.failed'
  | 'reconciliation.page-failed'
  | 'run.unrecorded'
  | 'settings.unreadable'
  | 'start.failed'
  | 'sweep.done'
  | 'sweep.failed'
  | 'sweep.item-failed'
  | 'transaction.afterwards-failed'
  | 'webhooks.unguarded';

/** Facts of one line, as JSON: no secret, and no more of a person than an identifier. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
}
