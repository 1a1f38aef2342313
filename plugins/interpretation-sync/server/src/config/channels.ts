import { z } from 'zod';
import { addressFault, alertLevels } from '../domain';
import { isKnownPlaceholder, placeholdersIn } from './placeholders';

/** What an office channel sends where nothing is said: a digest is for a person. */
const ofOffice = [...alertLevels];
const ofPerson = [...alertLevels, 'digest' as const];

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,49}$/, 'expected small letters, digits and hyphens')
  .refine((text) => text !== 'inbox', { error: '"inbox" is the list of alerts in the admin' });
const levels = z
  .array(z.enum(ofPerson))
  .min(1)
  .refine((list) => new Set(list).size === list.length, { error: 'expected each level once' });
const line = z.string().regex(/^\P{Cc}*$/u, 'expected text without control characters');
/** Kept out of logs and answers. An empty one is a variable that nobody has set. */
const secret = line.min(1, 'expected a secret, such as that of an environment variable');
const address = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });

const email = z.strictObject({
  type: z.literal('email'),
  name: name.default('email'),
  levels: levels.default(ofPerson),
  /** Sender and address for answers; those of Strapi's e-mail plugin where they are left out. */
  from: line.min(1).nullable().default(null),
  replyTo: line.min(1).nullable().default(null),
});

const webhook = z.strictObject({
  type: z.literal('webhook'),
  name,
  levels: levels.default(ofOffice),
  url: address,
  secret: secret.min(16, 'expected at least 16 characters'),
});

const wecom = z.strictObject({
  type: z.literal('wecom'),
  name,
  levels: levels.default(ofOffice),
  key: secret,
  /** Of a private installation, as in the two below. */
  baseUrl: address.default('https://qyapi.weixin.qq.com'),
});

const dingtalk = z.strictObject({
  type: z.literal('dingtalk'),
  name,
  levels: levels.default(ofOffice),
  accessToken: secret,
  /** Null where the robot is secured by keywords or addresses instead of a signature. */
  secret: secret.nullable().default(null),
  baseUrl: address.default('https://oapi.dingtalk.com'),
});

const feishu = z.strictObject({
  type: z.literal('feishu'),
  name,
  levels: levels.default(ofOffice),
  token: secret,
  secret: secret.nullable().default(null),
  baseUrl: address.default('https://open.feishu.cn'),
});

type Json = z.infer<ReturnType<typeof z.json>>;

/** Texts may name what is filled in, between double braces. */
function knownPlaceholders(
  value: Json,
  context: { addIssue(issue: { code: 'custom'; message: string }): void },
): void {
  for (const placeholder of textsIn(value).flatMap(placeholdersIn)) {
    if (isKnownPlaceholder(placeholder)) continue;
    context.addIssue({ code: 'custom', message: `"{{${placeholder}}}" is no placeholder` });
  }
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const headerName = z
  .string()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'expected the name of a header')
  .refine(
    (text) => !/^(host|content-length|content-type|transfer-encoding|connection)$/i.test(text),
    {
      error: 'this header is written by the plugin',
    },
  );

const http = z.strictObject({
  type: z.literal('http'),
  name,
  /** Whose address it needs: that of a person, or none because it speaks to the office. */
  reach: z.enum(['phone', 'email', 'account', 'office']),
  levels: levels.default(ofOffice),
  url: address,
  method: z.enum(['POST', 'PUT']).default('POST'),
  headers: z.record(headerName, line).default({}),
  body: z
    .strictObject({
      json: z.json().superRefine(knownPlaceholders).optional(),
      form: z.record(z.string().min(1), z.string().superRefine(knownPlaceholders)).optional(),
    })
    .refine(({ json, form }) => (json === undefined) !== (form === undefined), {
      error: 'expected either "json" or "form"',
    }),
  /** Where an answer with a good status still may be a failure: the value at a path of its JSON. */
  success: z
    .strictObject({
      path: z.string().min(1),
      equals: z.union([z.string(), z.number(), z.boolean()]),
    })
    .nullable()
    .default(null),
});

const channel = z.discriminatedUnion('type', [email, webhook, wecom, dingtalk, feishu, http]);

export const channels = z.array(channel).superRefine((list, context) => {
  list.forEach(({ name: own }, index) => {
    if (list.findIndex((other) => other.name === own) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'name'], message: `"${own}" stands twice` });
  });
});

export type ChannelConfiguration = z.infer<typeof channel>;

/** How the server calls others. */
export const outbound = z.strictObject({
  /** Hosts inside the office's own network that channels may call all the same. */
  allowedHosts: z.array(z.string().min(1).max(253).toLowerCase()).default([]),
  connectTimeoutMs: z.int().min(10).max(60_000).default(5_000),
  /** From before the name is resolved to the last byte of the answer, redirects included. */
  timeoutMs: z.int().min(10).max(300_000).default(15_000),
  /** For one message to the mail server; the provider's own limits may be shorter. */
  mailTimeoutMs: z.int().min(10).max(600_000).default(60_000),
  /** Bytes; what comes after them is not read. */
  answerLimit: z.int().min(1).max(10_000_000).default(65_536),
});

const FAULTS = {
  malformed: 'expected an http or https address',
  credentials: 'expected an address without a name and a password in it',
  private: 'expected a public address, or a host of outbound.allowedHosts',
};

/** Adds an issue for every channel that may not be called where it is. */
export function channelsInReach(
  configuration: {
    channels: readonly ChannelConfiguration[];
    outbound: { allowedHosts: readonly string[] };
    webhooks: { allowedHosts: readonly string[] };
  },
  context: { addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string }): void },
): void {
  const allowedHosts = allowedHostsOf(configuration);
  configuration.channels.forEach((own, index) => {
    for (const key of ['url', 'baseUrl'] as const) {
      const target = Reflect.get(own, key);
      const fault = typeof target === 'string' ? addressFault(target, allowedHosts) : null;
      if (fault === null) continue;
      context.addIssue({ code: 'custom', path: ['channels', index, key], message: FAULTS[fault] });
    }
  });
}

/** Hosts inside the office's own network that channels may call: those of webhooks too. */
export function allowedHostsOf({
  outbound: channelHosts,
  webhooks,
}: {
  outbound: { allowedHosts: readonly string[] };
  webhooks: { allowedHosts: readonly string[] };
}): string[] {
  return [...channelHosts.allowedHosts, ...webhooks.allowedHosts];
}

/** Time to compose a message, and to mark how its attempt ended, on a busy database. */
const MARKING_MS = 10_000;

/** Adds an issue where a delivery could be taken from the process that is still sending it. */
export function leaseOutlastsAttempts(
  {
    deliveries,
    outbound: { timeoutMs, mailTimeoutMs },
  }: {
    deliveries: { leaseMs: number };
    outbound: { timeoutMs: number; mailTimeoutMs: number };
  },
  context: { addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string }): void },
): void {
  if (deliveries.leaseMs >= Math.max(timeoutMs, mailTimeoutMs) + MARKING_MS) return;
  context.addIssue({
    code: 'custom',
    path: ['deliveries', 'leaseMs'],
    message: 'expected 10 seconds more than outbound.timeoutMs and outbound.mailTimeoutMs',
  });
}
