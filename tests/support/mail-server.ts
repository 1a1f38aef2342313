import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** Where in a conversation a mail server may refuse. */
export type RefusedAt = 'greeting' | 'sender' | 'recipient' | 'message';

export interface MailServer {
  /** Variables with which the application sends to it. */
  env: Record<string, string>;
  /** What was taken, with the recipient of the envelope. */
  received: { to: string[]; mail: ParsedMail }[];
  /** Answers there once instead of going on, such as `550 5.1.1 No such user` to a recipient. */
  refuseNext(at: RefusedAt, code: number, text: string): void;
  /** From now on no mail is answered. */
  fallSilent(): void;
  stop(): Promise<void>;
}

/** A real SMTP server on this machine, with a login. */
export const startMailServer = async (): Promise<MailServer> => {
  const login = { user: 'sender', pass: 'secret of the sender' };
  const received: MailServer['received'] = [];
  const refusals = new Map<RefusedAt, Error>();
  const goOn = (at: RefusedAt, callback: (refusal?: Error) => void) => {
    const refusal = refusals.get(at);
    refusals.delete(at);
    callback(refusal);
  };
  let isSilent = false;
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    authOptional: false,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, callback) =>
      username === login.user && password === login.pass
        ? callback(null, { user: username })
        : callback(new Error('Invalid login')),
    onConnect: (_session, callback) => goOn('greeting', callback),
    onMailFrom: (_address, _session, callback) => goOn('sender', callback),
    onRcptTo: (_address, _session, callback) => goOn('recipient', callback),
    onData: (stream, session, callback) => {
      simpleParser(stream).then((mail) => {
        if (refusals.has('message')) return goOn('message', callback);
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        if (!isSilent) callback();
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address: AddressInfo | string | null = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      SMTP_USERNAME: login.user,
      SMTP_PASSWORD: login.pass,
      MAIL_FROM: '政策解读 <jiedu@example.gov.cn>',
    },
    received,
    refuseNext: (at, responseCode, text) => {
      refusals.set(at, Object.assign(new Error(text), { responseCode }));
    },
    fallSilent: () => {
      isSilent = true;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
