import type { Core } from '@strapi/strapi';
import type { Configuration } from '../config/schema';
import type { Channel, OutboundRules } from '../services/ports';
import { createChannel } from './create-channel';
import type { Mailer } from './email';
import { createHttpClient } from './http-client';

/** The channels of the configuration, in its order. The list of alerts in the admin is none of them. */
export function createChannels(
  strapi: Core.Strapi,
  { channels, outbound }: Pick<Configuration, 'channels' | 'outbound'>,
  rules: OutboundRules,
): Channel[] {
  const client = createHttpClient({ ...outbound, rules });
  const mailer = mailerOf(strapi);
  return channels.map((channel) => createChannel(channel, client, mailer, outbound.mailTimeoutMs));
}

function mailerOf(strapi: Core.Strapi): Mailer {
  const from: unknown = strapi.config.get('plugin::email.settings.defaultFrom');
  return {
    send: (email) => strapi.plugin('email').service('email').send(email),
    defaultFrom: typeof from === 'string' ? from : null,
  };
}
