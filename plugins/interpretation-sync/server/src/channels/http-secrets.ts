import type { ChannelConfiguration } from '../config/channels';
import { placeholdersIn } from '../config/placeholders';

type Configuration = Extract<ChannelConfiguration, { type: 'http' }>;

/**
 * What is shorter is no secret: gateways ask for passwords of six characters and more, while `text`,
 * `zh` or `1` stand in what they answer, and must stay readable.
 */
const SHORTEST_SECRET = 6;

/**
 * Everything in the configuration of a channel that may be a secret, since nobody says which part of it
 * is one: values of headers, also without their scheme, values of the query, and what the template sends
 * as it stands.
 */
export function httpSecretsOf({ url, headers, body }: Configuration): string[] {
  const ofHeaders = Object.values(headers).flatMap((value) => [value, withoutScheme(value)]);
  const ofQuery = new URL(url).searchParams.values();
  const ofTemplate = literalsIn(body.form ?? body.json);
  return [...ofHeaders, ...ofQuery, ...ofTemplate].filter((text) => text.length >= SHORTEST_SECRET);
}

/** `Bearer token` as `token`. */
function withoutScheme(value: string): string {
  return value.trim().replace(/^\S+\s+/, '');
}

function literalsIn(template: unknown): string[] {
  if (typeof template === 'number') return [String(template)];
  if (typeof template === 'string') {
    return placeholdersIn(template).length === 0 ? [template.trim()] : [];
  }
  return typeof template === 'object' && template !== null
    ? Object.values(template).flatMap(literalsIn)
    : [];
}
