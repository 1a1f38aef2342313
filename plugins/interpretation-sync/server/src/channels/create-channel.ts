import type { ChannelConfiguration } from '../config/channels';
import type { Channel } from '../services/ports';
import { dingtalkRobot } from './dingtalk';
import { createEmailChannel, type Mailer } from './email';
import { feishuRobot } from './feishu';
import { createHttpChannel } from './http';
import type { HttpClient } from './http-client';
import { createRobotChannel } from './robot';
import { createWebhookChannel } from './webhook';
import { wecomRobot } from './wecom';

/** One channel of the configuration. */
export function createChannel(
  configuration: ChannelConfiguration,
  client: HttpClient,
  mailer: Mailer,
  mailTimeoutMs: number,
): Channel {
  switch (configuration.type) {
    case 'email':
      return createEmailChannel(configuration, mailer, mailTimeoutMs);
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
}
