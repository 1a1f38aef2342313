import type { TranslationKey } from '../translations';

/** Events of the plugin that a webhook may be told of, with what each is called. */
export const eventWords = {
  'interpretation-sync.alert.raised': 'settings.webhooks.event.alert-raised',
  'interpretation-sync.alert.resolved': 'settings.webhooks.event.alert-resolved',
  'interpretation-sync.publication.blocked': 'settings.webhooks.event.publication-blocked',
  'interpretation-sync.deadline.met': 'settings.webhooks.event.deadline-met',
  'interpretation-sync.waiver.granted': 'settings.webhooks.event.waiver-granted',
} as const satisfies Record<string, TranslationKey>;
