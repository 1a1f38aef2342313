import type { ChannelConfiguration } from '../config/channels';
import { filledIn, type Placeholder } from '../config/placeholders';
import type { AttemptResult, Channel, Message } from '../services/ports';
import { attemptOf, detailOf, jsonOf } from './attempt';
import type { HttpClient, OutboundAnswer } from './http-client';
import { httpSecretsOf } from './http-secrets';

type Configuration = Extract<ChannelConfiguration, { type: 'http' }>;
type Values = Readonly<Record<Placeholder, string>>;

const ADDRESSES = {
  phone: /^\+?\d[\d -]{3,19}$/,
  email: /^[^\s,;:<>"()[\]@]+@[^\s,;:<>"()[\]@]+$/,
  account: /^\P{Cc}{1,255}$/u,
  office: /^$/,
};

/** A gateway for short messages or a system of the office, spoken to by a template. */
export function createHttpChannel(configuration: Configuration, client: HttpClient): Channel {
  const { name, type, levels, reach, url, method } = configuration;
  const secrets = httpSecretsOf(configuration);
  return {
    name,
    type,
    levels,
    reach: reach === 'office' ? { kind: 'office' } : { kind: 'person', address: reach },
    send: async (message, address, at) => {
      if (!ADDRESSES[reach].test(address)) {
        return { outcome: 'failed', code: 'address-malformed', detail: '' };
      }
      const { contentType, body } = bodyOf(configuration.body, valuesOf(message, address, at));
      const headers = { ...configuration.headers, 'content-type': contentType };
      const outcome = await client.send({ url, method, headers, body });
      return attemptOf(outcome, at, (answer) => judge(answer, configuration.success, secrets));
    },
  };
}

function valuesOf(
  { idempotencyKey, subject, text, facts }: Message,
  address: string,
  at: Date,
): Values {
  const { kind, alert, recipient } = facts;
  return {
    address,
    subject,
    text,
    kind,
    level: alert?.level ?? 'digest',
    title: alert?.policy.title ?? '',
    number: alert?.policy.number ?? '',
    department: alert?.department ?? recipient.department ?? '',
    dueOn: alert?.dueOn ?? '',
    url: alert?.policy.url ?? '',
    recipient: recipient.name,
    idempotencyKey,
    timestamp: String(at.getTime()),
  };
}

function bodyOf(
  body: Configuration['body'],
  values: Values,
): { contentType: string; body: string } {
  if (body.form) {
    const fields = new URLSearchParams();
    for (const [key, text] of Object.entries(body.form)) fields.set(key, filledIn(text, values));
    return {
      contentType: 'application/x-www-form-urlencoded; charset=utf-8',
      body: fields.toString(),
    };
  }
  // Filled in before it is written as JSON: no value can end its string.
  const filled = JSON.stringify(body.json, (_key, value: unknown) =>
    typeof value === 'string' ? filledIn(value, values) : value,
  );
  return { contentType: 'application/json; charset=utf-8', body: filled };
}

function judge(
  answer: OutboundAnswer,
  success: Configuration['success'],
  secrets: readonly string[],
): AttemptResult {
  if (success === null) return { outcome: 'sent' };
  const json = jsonOf(answer);
  if (json === undefined) return { outcome: 'retry', code: 'answer-unreadable', detail: '' };
  const found = success.path.split('.').reduce<unknown>(memberOf, json);
  if (String(found) === String(success.equals)) return { outcome: 'sent' };
  const detail = detailOf(`${success.path} ${String(found)}`, secrets);
  return { outcome: 'retry', code: 'rejected', detail };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
