import { createChannels } from '../../plugins/interpretation-sync/server/src/channels';
import { channels } from '../../plugins/interpretation-sync/server/src/config/channels';
import { createOutboundRules } from '../../plugins/interpretation-sync/server/src/services/outbound-rules';
import type { Channel } from '../../plugins/interpretation-sync/server/src/services/ports';
import { startApplication, type Application } from '../support/application';
import { startMailServer, type MailServer } from '../support/mail-server';
import { messageToSend } from '../support/messages-to-send';

const at = new Date('2026-10-09T01:00:00Z');
const limits = { connectTimeoutMs: 1, timeoutMs: 1, mailTimeoutMs: 10_000, answerLimit: 1 };
const outbound = { allowedHosts: [], ...limits };

describe('The channel email, over Strapi and nodemailer', () => {
  let server: MailServer;
  let application: Application;
  beforeAll(async () => {
    server = await startMailServer();
    application = await startApplication({ env: server.env });
  });
  afterAll(async () => {
    await application.stop();
    await server.stop();
  });
  beforeEach(() => {
    server.received.length = 0;
  });

  const email = (overrides: object = {}): Channel => {
    const configured = { channels: channels.parse([{ type: 'email', ...overrides }]), outbound };
    const [channel] = createChannels(application.strapi, configured, createOutboundRules([]));
    if (!channel) throw new Error('No channel.');
    return channel;
  };

  it('sends subject, plain text and HTML to one person', async () => {
    const message = messageToSend();
    expect(await email().send(message, 'wang@example.gov.cn', at)).toEqual({ outcome: 'sent' });
    expect(server.received).toHaveLength(1);
    const [{ to, mail } = { to: [], mail: undefined }] = server.received;
    expect(to).toEqual(['wang@example.gov.cn']);
    expect(mail?.subject).toBe(message.subject);
    expect(mail?.text?.trim()).toBe(message.text);
    expect(mail?.html).toContain(message.html);
    expect(mail?.from?.value).toEqual([{ address: 'jiedu@example.gov.cn', name: '政策解读' }]);
  });

  it('carries the idempotency key, the same in each attempt', async () => {
    for (const _attempt of [1, 2]) await email().send(messageToSend(), 'wang@example.gov.cn', at);
    for (const { mail } of server.received) {
      expect(mail.messageId).toBe('<delivery-1@example.gov.cn>');
      expect(mail.headers.get('x-interpretation-sync-idempotency-key')).toBe('delivery-1');
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    }
    expect(server.received).toHaveLength(2);
  });

  it('has a sender of its own where one is configured', async () => {
    const channel = email({ from: 'a@office.example.org', replyTo: 'b@office.example.org' });
    await channel.send(messageToSend(), 'wang@example.gov.cn', at);
    const mail = server.received[0]?.mail;
    expect(mail?.from?.text).toBe('a@office.example.org');
    expect(mail?.replyTo?.text).toBe('b@office.example.org');
    expect(mail?.messageId).toBe('<delivery-1@office.example.org>');
  });

  it.each([
    [550, 'failed', 'mail-refused'],
    [451, 'retry', 'mail-deferred'],
  ])('tells what follows where the mail server answers %s', async (code, outcome, meaning) => {
    server.refuseNext([code, 'wang@example.gov.cn is not wanted here']);
    expect(await email().send(messageToSend(), 'wang@example.gov.cn', at)).toEqual({
      outcome,
      code: meaning,
      detail: `EENVELOPE ${code}`,
    });
    expect(server.received).toHaveLength(0);
  });

  it.each(['', 'nobody', 'a@b.cn, c@d.cn', 'a@b.cn\r\nBcc: c@d.cn', 'A <a@b.cn>'])(
    'sends nothing to %j',
    async (address) => {
      expect(await email().send(messageToSend(), address, at)).toEqual({
        outcome: 'failed',
        code: 'address-malformed',
        detail: '',
      });
      expect(server.received).toHaveLength(0);
    },
  );
});

describe('The channel email', () => {
  it('tries again later where no mail server listens', async () => {
    const gone = await startMailServer();
    await gone.stop();
    const application = await startApplication({ env: gone.env });
    const configured = { channels: channels.parse([{ type: 'email' }]), outbound };
    const [channel] = createChannels(application.strapi, configured, createOutboundRules([]));
    expect(await channel?.send(messageToSend(), 'wang@example.gov.cn', at)).toEqual({
      outcome: 'retry',
      code: 'mail-not-sent',
      detail: 'ESOCKET',
    });
    await application.stop();
  });

  it('tries again later where the mail server never answers, sooner than its provider gives up', async () => {
    const server = await startMailServer();
    const application = await startApplication({ env: server.env });
    const [channel] = createChannels(
      application.strapi,
      {
        channels: channels.parse([{ type: 'email' }]),
        outbound: { ...outbound, mailTimeoutMs: 1_000 },
      },
      createOutboundRules([]),
    );
    server.fallSilent();
    expect(await channel?.send(messageToSend(), 'wang@example.gov.cn', at)).toEqual({
      outcome: 'retry',
      code: 'timed-out',
      detail: 'after 1000 ms',
    });
    expect(server.received).toHaveLength(1);
    await application.stop();
    await server.stop();
  });

  it('fails for good with a login that the mail server refuses', async () => {
    const server = await startMailServer();
    const application = await startApplication({ env: { ...server.env, SMTP_PASSWORD: 'wrong' } });
    const configured = { channels: channels.parse([{ type: 'email' }]), outbound };
    const [channel] = createChannels(application.strapi, configured, createOutboundRules([]));
    expect(await channel?.send(messageToSend(), 'wang@example.gov.cn', at)).toEqual({
      outcome: 'failed',
      code: 'mail-refused',
      detail: 'EAUTH 535',
    });
    await application.stop();
    await server.stop();
  });
});
