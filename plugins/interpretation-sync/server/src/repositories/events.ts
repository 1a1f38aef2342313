import type { Core } from '@strapi/strapi';
import type { EventName, Events, Log } from '../services/ports';

/** Names that a webhook may subscribe to. */
export const EVENT_NAMES: readonly EventName[] = [
  'interpretation-sync.alert.raised',
  'interpretation-sync.alert.resolved',
  'interpretation-sync.publication.blocked',
  'interpretation-sync.deadline.met',
];

/** Strapi's event hub: a listener that throws must not undo what has been committed. */
export function createEvents(strapi: Core.Strapi, log: Log): Events {
  return {
    emit: async (name, payload) => {
      try {
        await strapi.eventHub.emit(name, payload);
      } catch (error) {
        log.error(`interpretation-sync event.failed name=${name} ${String(error)}`);
      }
    },
  };
}
