import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { StoredWebhook, Webhooks } from '../services/ports';
import { EVENT_NAMES } from './events';

const stored = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string().nullish(),
  url: z.string().nullish(),
  headers: z.record(z.string(), z.unknown()).nullish(),
  events: z.array(z.string()).nullish(),
  isEnabled: z.boolean().nullish(),
});
const LARGEST_ROW_NUMBER = 2_147_483_647;

/** Strapi's own store of webhooks and what runs them: a change counts at once on this instance. */
export function createWebhooks(strapi: Core.Strapi): Webhooks {
  const store = () => strapi.get('webhookStore');
  const runner = () => strapi.get('webhookRunner');
  const rowOf = (id: string): number | null =>
    /^\d{1,10}$/.test(id) && Number(id) <= LARGEST_ROW_NUMBER ? Number(id) : null;

  return {
    eventNames: EVENT_NAMES,
    all: async () => (await store().findWebhooks()).map(webhookOf),
    byId: async (id) => {
      const row = rowOf(id);
      const found: unknown = row === null ? null : await store().findWebhook(String(row));
      return found ? webhookOf(found) : null;
    },
    create: async (webhook) => {
      const created = await store().createWebhook({ ...webhook, headers: {} });
      // Strapi switches every new webhook on.
      const settled = webhook.isEnabled
        ? created
        : await store().updateWebhook(created.id, { ...created, isEnabled: false });
      runner().add(settled);
      return webhookOf(settled);
    },
    update: async (id, webhook) => {
      const before = await store().findWebhook(id);
      if (!before) return null;
      const updated = await store().updateWebhook(id, { ...before, ...webhook });
      if (!updated) return null;
      runner().update(updated);
      return webhookOf(updated);
    },
    remove: async (id) => {
      const removed = await store().deleteWebhook(id);
      if (removed) runner().remove(removed);
    },
  };
}

function webhookOf(value: unknown): StoredWebhook {
  const { id, name, url, events, isEnabled } = stored.parse(value);
  return {
    id,
    name: name ?? '',
    url: url ?? '',
    events: events ?? [],
    isEnabled: isEnabled ?? false,
  };
}
