import { createChannels } from '../../plugins/interpretation-sync/server/src/channels';
import { channels } from '../../plugins/interpretation-sync/server/src/config/channels';
import { createOutboundRules } from '../../plugins/interpretation-sync/server/src/services/outbound-rules';
import type { Channel } from '../../plugins/interpretation-sync/server/src/services/ports';
import { startApplication, type Application } from '../support/application';
import { startMailServer, type MailServer, type RefusedAt } from '../support/mail-server';
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

  const refused: [
    meaning: string,
    refusal: [at: RefusedAt, code: number, text: string],
    result: [outcome: string, code: string, detail: string],
  ][] = [
    [
      'fails at once, since the recipient stays unknown',
      ['recipient', 550, '5.1.1 wang@example.gov.cn is not wanted here'],
      ['failed', 'mail-refused', 'EENVELOPE 550'],
    ],
    [
      'fails at once, since the message stays as it is',
      ['message', 554, '5.6.0 not a text of ours'],
      ['failed', 'mail-refused', 'EMESSAGE 554'],
    ],
    [
      'waits where the mail server asks for it',
      ['recipient', 451, '4.7.1 wang@example.gov.cn, greylisted'],
      ['retry', 'mail-deferred', 'EENVELOPE 451'],
    ],
    [
      'waits until the message is taken',
      ['message', 452, '4.3.1 no room'],
      ['retry', 'mail-deferred', 'EMESSAGE 452'],
    ],
    [
      'waits, since operators unlock whom the greeting refuses',
      ['greeting', 554, '5.7.1 blocked'],
      ['retry', 'mail-not-sent', 'EPROTOCOL 554'],
    ],
    [
      'waits, since operators mend the sender',
      ['sender', 550, '5.7.1 not your address'],
      ['retry', 'mail-not-sent', 'EENVELOPE 550'],
    ],
    [
      'waits, since the login is refused, though not before a recipient is named',
      ['recipient', 530, '5.7.0 authentication required'],
      ['retry', 'mail-not-sent', 'EENVELOPE 530'],
    ],
    [
      'waits, since operators may allow the relay that is denied',
      ['recipient', 554, '5.7.1 wang@example.gov.cn: relay access denied'],
      ['retry', 'mail-not-sent', 'EENVELOPE 554'],
    ],
    [
      'waits after too many messages',
      ['recipient', 450, '4.7.1 too many messages from you'],
      ['retry', 'rate-limited', 'EENVELOPE 450'],
    ],
    [
      'waits after too many messages, though the refusal sounds lasting',
      ['message', 550, 'Ip frequency limited'],
      ['retry', 'rate-limited', 'EMESSAGE 550'],
    ],
    [
      'waits after too many connections',
      ['greeting', 421, '4.7.0 too many connections'],
      ['retry', 'rate-limited', 'EPROTOCOL 421'],
    ],
  ];
  it.each(refused)('%s: %j', async (_meaning, refusal, [outcome, code, detail]) => {
    server.refuseNext(...refusal);
    const sent = await email().send(messageToSend(), 'wang@example.gov.cn', at);
    expect(sent).toEqual({ outcome, code, detail });
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

  it('tries again later with a login that the mail server refuses: passwords are changed, and mended', async () => {
    const server = await startMailServer();
    const application = await startApplication({ env: { ...server.env, SMTP_PASSWORD: 'wrong' } });
    const configured = { channels: channels.parse([{ type: 'email' }]), outbound };
    const [channel] = createChannels(application.strapi, configured, createOutboundRules([]));
    expect(await channel?.send(messageToSend(), 'wang@example.gov.cn', at)).toEqual({
      outcome: 'retry',
      code: 'mail-not-sent',
      detail: 'EAUTH 535',
    });
    await application.stop();
    await server.stop();
  });
});
