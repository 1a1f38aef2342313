import type { AddressFault } from '../../domain';

/** Where the server may connect to. */
export interface OutboundRules {
  /** What is wrong with an address by itself; null where nothing is. */
  faultOf(address: string): AddressFault | null;
  /**
   * Whether what a name resolves to may be connected to.
   *
   * @param hostname as `URL` writes it.
   */
  mayConnect(hostname: string, resolved: string): boolean;
}
