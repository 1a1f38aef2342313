import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { OutboundRules } from '../../services/ports';

/** A name that leads to where the server may not connect. */
export class PrivateAddressError extends Error {
  readonly code = 'EPRIVATEADDRESS';

  constructor() {
    super('The name resolves to an address that may not be called');
  }
}

/** Resolves a name to all of its addresses. */
export type Resolve = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const systemResolve: Resolve = (hostname, callback) => lookup(hostname, { all: true }, callback);

/**
 * Resolves names for a connection. What is checked here is what is connected to: nobody resolves the
 * name again, so that a second answer of the name server can't lead elsewhere.
 */
export function guardedLookup(
  rules: OutboundRules,
  resolve: Resolve = systemResolve,
): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new PrivateAddressError(), []);
      if (!addresses.every(({ address }) => rules.mayConnect(hostname, address))) {
        return callback(new PrivateAddressError(), []);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
}
