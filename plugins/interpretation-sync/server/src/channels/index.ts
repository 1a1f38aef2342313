import type { Core } from '@strapi/strapi';
import type { ChannelConfiguration } from '../config/channels';
import type { Configuration } from '../config/schema';
import type { Channel, OutboundRules } from '../services/ports';
import { dingtalkRobot } from './dingtalk';
import { createEmailChannel, type Mailer } from './email';
import { feishuRobot } from './feishu';
import { createHttpChannel } from './http';
import { createHttpClient } from './http-client';
import { createRobotChannel } from './robot';
import { createWebhookChannel } from './webhook';
import { wecomRobot } from './wecom';

/** The channels of the configuration, in its order. The list of alerts in the admin is none of them. */
export function createChannels(
  strapi: Core.Strapi,
  { channels, outbound }: Pick<Configuration, 'channels' | 'outbound'>,
  rules: OutboundRules,
): Channel[] {
  const client = createHttpClient({ ...outbound, rules });
  const channelOf = (configuration: ChannelConfiguration): Channel => {
    switch (configuration.type) {
      case 'email':
        return createEmailChannel(configuration, mailerOf(strapi));
      case 'webhook':
        return createWebhookChannel(configuration, client);
      case 'wecom':
        return createRobotChannel(wecomRobot(configuration), client);
      case 'dingtalk':
        return createRobotChannel(dingtalkRobot(configuration), client);
      case 'feishu':
        return createRobotChannel(feishuRobot(configuration), client);
      case 'http':
        return createHttpChannel(configuration, client);
    }
  };
  return channels.map(channelOf);
}

function mailerOf(strapi: Core.Strapi): Mailer {
  const from: unknown = strapi.config.get('plugin::email.settings.defaultFrom');
  return {
    send: (email) => strapi.plugin('email').service('email').send(email),
    defaultFrom: typeof from === 'string' ? from : null,
  };
}
