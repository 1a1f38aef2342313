import type { Core } from '@strapi/strapi';
import type { EventName, Events, Log } from '../services/ports';

export const EVENT_NAMES: readonly EventName[] = [
  'interpretation-sync.alert.raised',
  'interpretation-sync.alert.resolved',
  'interpretation-sync.publication.blocked',
  'interpretation-sync.deadline.met',
  'interpretation-sync.waiver.granted',
];

export function isOwnEvent(name: string): boolean {
  return EVENT_NAMES.some((own) => own === name);
}

/** Strapi's event hub: a listener that throws must not undo what has been committed. */
export function createEvents(strapi: Core.Strapi, log: Log): Events {
  return {
    emit: async (name, payload) => {
      try {
        await strapi.eventHub.emit(name, payload);
      } catch (error) {
        log.error('event.failed', { name, error: String(error) });
      }
    },
  };
}

/** Lets webhooks subscribe; Strapi refuses to store a webhook with an event that it doesn't know. */
export function allowEventsForWebhooks(strapi: Core.Strapi): void {
  for (const name of EVENT_NAMES) strapi.get('webhookStore').addAllowedEvent(name, name);
}
