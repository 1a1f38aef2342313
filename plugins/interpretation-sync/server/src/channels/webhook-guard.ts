import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Log } from '../services/ports';
import { createHttpClient, type HttpClientOptions } from './http-client';

/** What Strapi's webhook runner calls with. */
const call = z.object({
  body: z.string(),
  headers: z.record(z.string(), z.coerce.string()),
});
type Fetch = (url: string, init: unknown) => Promise<Response>;

/** Answers with such a status have no body. */
const EMPTY = [204, 205, 304];

/**
 * Lets Strapi's webhook runner send the events of the plugin through the guarded client, so that a
 * public name that leads into the own network is found out. Webhooks of other events, and projects
 * in which Strapi calls through a proxy, which resolves the names, stay as they are.
 *
 * HAZARD: the runner's `fetch` is not documented. Where it is gone, the log says so.
 */
export function guardWebhooks(
  strapi: Core.Strapi,
  options: HttpClientOptions,
  isOwn: (event: string) => boolean,
  log: Log,
): void {
  const isProxied = ['server.proxy.fetch', 'server.proxy.global'].some((key) =>
    strapi.config.get(key),
  );
  if (isProxied) return;
  const runner = strapi.get('webhookRunner');
  const original: unknown = Reflect.get(runner, 'fetch');
  if (typeof original !== 'function') {
    log.warn('webhooks.unguarded', { reason: 'no-fetch' });
    return;
  }
  const client = createHttpClient(options);

  const guarded: Fetch = async (url, init) => {
    const { body, headers } = call.parse(init);
    if (!isOwn(headers['X-Strapi-Event'] ?? '')) return original(url, init);
    const outcome = await client.send({ url, method: 'POST', headers, body });
    // The runner turns what is thrown into the message of a failure.
    if ('fault' in outcome) throw new Error(`${outcome.fault} ${outcome.detail}`.trim());
    const { status, text } = outcome.answer;
    return new Response(EMPTY.includes(status) ? null : text, { status });
  };
  Reflect.set(runner, 'fetch', guarded);
}
