/** Names of the events for webhooks and code; emitted after commit. */
export type EventName =
  | 'interpretation-sync.alert.raised'
  | 'interpretation-sync.alert.resolved'
  | 'interpretation-sync.publication.blocked'
  | 'interpretation-sync.deadline.met'
  | 'interpretation-sync.waiver.granted';

export interface Events {
  emit(name: EventName, payload: Record<string, unknown>): Promise<void>;
}

/** A subscription to events; what else Strapi keeps of a webhook, such as its headers, stays there. */
export interface StoredWebhook {
  id: string;
  name: string;
  url: string;
  events: string[];
  isEnabled: boolean;
}

export type NewWebhook = Omit<StoredWebhook, 'id'>;

export interface Webhooks {
  /** Events to which a webhook may subscribe here. */
  eventNames: readonly EventName[];
  /** Every webhook of the application, those of other events too. */
  all(): Promise<StoredWebhook[]>;
  byId(id: string): Promise<StoredWebhook | null>;
  create(webhook: NewWebhook): Promise<StoredWebhook>;
  update(id: string, webhook: NewWebhook): Promise<StoredWebhook | null>;
  remove(id: string): Promise<void>;
}
