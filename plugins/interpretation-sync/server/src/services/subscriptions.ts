import { addressFault, type AddressFault } from '../domain';
import type { Fault, FaultCode, NewWebhook, Refusals, StoredWebhook, Webhooks } from './ports';

/** Webhooks that are told of the plugin's events; those of other events are none of its business. */
export interface Subscriptions {
  all(): Promise<StoredWebhook[]>;
  /** @throws ValidationError naming `url` or `events`. */
  create(webhook: NewWebhook): Promise<StoredWebhook>;
  /** @throws NotFoundError, ValidationError naming `url` or `events`. */
  update(id: string, webhook: NewWebhook): Promise<StoredWebhook>;
  /** @throws NotFoundError */
  remove(id: string): Promise<void>;
}

interface Dependencies {
  webhooks: Webhooks;
  refusals: Pick<Refusals, 'invalid' | 'notFound'>;
  allowedHosts: readonly string[];
}

const FAULTS: Record<AddressFault, FaultCode> = {
  malformed: 'wrong.address-malformed',
  credentials: 'wrong.address-credentials',
  private: 'wrong.address-private',
};

export function createSubscriptions({
  webhooks,
  refusals,
  allowedHosts,
}: Dependencies): Subscriptions {
  const isOwn = (event: string): boolean => webhooks.eventNames.some((name) => name === event);

  const check = ({ url, events }: NewWebhook): void => {
    const fault = addressFault(url, allowedHosts);
    const faults = [
      ...(fault ? [{ path: ['url'], code: FAULTS[fault] }] : []),
      ...events.flatMap((event, index): Fault[] =>
        isOwn(event) ? [] : [{ path: ['events', String(index)], code: 'wrong.foreign-event' }],
      ),
    ];
    if (faults.length > 0) throw refusals.invalid(faults);
  };

  /** A webhook that also listens to other events keeps them. */
  const own = async (id: string): Promise<StoredWebhook> => {
    const webhook = await webhooks.byId(id);
    if (!webhook?.events.some(isOwn)) throw refusals.notFound('webhook-not-found', { id });
    return webhook;
  };

  const shown = (webhook: StoredWebhook): StoredWebhook => ({
    ...webhook,
    events: webhook.events.filter(isOwn),
  });

  return {
    all: async () => (await webhooks.all()).filter(({ events }) => events.some(isOwn)).map(shown),
    create: async (webhook) => {
      check(webhook);
      return shown(await webhooks.create(webhook));
    },
    update: async (id, webhook) => {
      const before = await own(id);
      check(webhook);
      const others = before.events.filter((event) => !isOwn(event));
      const updated = await webhooks.update(before.id, {
        ...webhook,
        events: [...others, ...webhook.events],
      });
      if (!updated) throw refusals.notFound('webhook-not-found', { id });
      return shown(updated);
    },
    remove: async (id) => {
      const before = await own(id);
      const others = before.events.filter((event) => !isOwn(event));
      if (others.length === 0) await webhooks.remove(before.id);
      else await webhooks.update(before.id, { ...before, events: others });
    },
  };
}
