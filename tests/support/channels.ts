import { createChannel } from '../../plugins/interpretation-sync/server/src/channels/create-channel';
import type { Mailer } from '../../plugins/interpretation-sync/server/src/channels/email';
import { createHttpClient } from '../../plugins/interpretation-sync/server/src/channels/http-client';
import { channels } from '../../plugins/interpretation-sync/server/src/config/channels';
import { createOutboundRules } from '../../plugins/interpretation-sync/server/src/services/outbound-rules';
import type { Channel } from '../../plugins/interpretation-sync/server/src/services/ports';

const noMailer: Mailer = {
  send: () => Promise.reject(new Error('No mail here.')),
  defaultFrom: null,
};

/** A channel that may call this machine by its number. */
export const channelOf = (configuration: object, timeoutMs = 30_000): Channel => {
  const [parsed] = channels.parse([configuration]);
  if (!parsed) throw new Error('No channel.');
  const client = createHttpClient({
    rules: createOutboundRules(['127.0.0.1']),
    connectTimeoutMs: 30_000,
    timeoutMs,
    answerLimit: 4_096,
  });
  return createChannel(parsed, client, noMailer, timeoutMs);
};
