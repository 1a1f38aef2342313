/** Why an address may not be called from the server. */
export type AddressFault = 'malformed' | 'credentials' | 'private';

/** Reserved, loopback, link-local, private and shared ranges of IPv4 (RFC 6890), multicast included. */
const PRIVATE_IPV4: readonly RegExp[] = [
  /^(0|10|127)\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^192\.0\.[02]\./,
  /^192\.88\.99\./,
  /^192\.168\./,
  /^198\.(1[89]|51\.100)\./,
  /^203\.0\.113\./,
  /^(22[4-9]|2[3-5]\d)\./,
];
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
/**
 * Global unicast without 6to4 and Teredo, in which an IPv4 address hides, and without what is reserved
 * or for documentation; everything else stays at home.
 */
const PUBLIC_IPV6 = /^\[(?!2002:|2001:(?::|[\da-f]{1,2}:|1[\da-f]{2}:|db8:)|3fff:)[23][\da-f]{3}:/;
/** Names that lead nowhere outside: single words, and those reserved for local use (RFC 6761). */
const PRIVATE_NAME = /^[^.]*\.?$|\.(localhost|local|internal|lan|home\.arpa)\.?$/;

/**
 * Judges an address that a person has typed for the server to call: http or https, no credentials in
 * it, and not inside the office's own network, unless its host is allowed. Only what the address
 * itself says is judged: a public name may still resolve to a private address.
 *
 * @param allowedHosts lower case, without port.
 * @returns null where nothing is wrong.
 */
export function addressFault(
  address: string,
  allowedHosts: readonly string[],
): AddressFault | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return 'malformed';
  const { hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'credentials';
  if (allowedHosts.includes(hostname)) return null;
  return isPrivate(hostname) ? 'private' : null;
}

/**
 * Judges what a name has resolved to.
 *
 * @param address IPv4 or IPv6 in any notation, without brackets; what is none counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const url = `http://${address.includes(':') ? `[${address}]` : address}/`;
  if (!URL.canParse(url)) return true;
  const { hostname } = new URL(url);
  const isName = !hostname.startsWith('[') && !IPV4.test(hostname);
  return isName || isPrivate(hostname);
}

/** @param hostname as `URL` writes it: other notations of an IPv4 address are dotted decimals then. */
function isPrivate(hostname: string): boolean {
  if (hostname.startsWith('[')) return !PUBLIC_IPV6.test(hostname);
  if (IPV4.test(hostname)) return PRIVATE_IPV4.some((range) => range.test(hostname));
  return PRIVATE_NAME.test(hostname);
}
