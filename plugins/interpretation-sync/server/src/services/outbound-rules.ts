import { addressFault, isPrivateAddress } from '../domain';
import type { OutboundRules } from './ports';

/** @param allowedHosts of the office's own network that may be called all the same, in lower case. */
export function createOutboundRules(allowedHosts: readonly string[]): OutboundRules {
  return {
    faultOf: (address) => addressFault(address, allowedHosts),
    mayConnect: (hostname, resolved) =>
      allowedHosts.includes(hostname) || !isPrivateAddress(resolved),
  };
}
