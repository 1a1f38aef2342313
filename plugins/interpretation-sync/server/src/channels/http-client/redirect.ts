import type { OutboundRules } from '../../services/ports';

export type RedirectFault = 'address-private' | 'redirect-refused';

/** Where an answer sends the same request to; null where it is no redirect. */
export type Redirect = { to: URL } | { fault: RedirectFault } | null;

/** A message is never turned into a question, as browsers do after 301 and 302. */
const SAME_REQUEST = [301, 302, 307, 308];
const OTHER_REQUEST = [300, 303];

/**
 * Judges a redirect. Signatures, keys and the message itself stay with the host that was configured:
 * only another path, or https instead of http, is followed.
 */
export function redirectOf(
  from: URL,
  { status, location }: { status: number; location: string | undefined },
  rules: OutboundRules,
): Redirect {
  if (OTHER_REQUEST.includes(status)) return { fault: 'redirect-refused' };
  if (!SAME_REQUEST.includes(status)) return null;
  if (location === undefined || !URL.canParse(location, from.href))
    return { fault: 'redirect-refused' };
  const to = new URL(location, from);
  const fault = rules.faultOf(to.href);
  if (fault === 'private') return { fault: 'address-private' };
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:';
  const isSameOrigin = to.origin === from.origin;
  const isSameHost = to.hostname === from.hostname;
  if (fault !== null || !(isSameOrigin || (isUpgrade && isSameHost))) {
    return { fault: 'redirect-refused' };
  }
  return { to };
}
