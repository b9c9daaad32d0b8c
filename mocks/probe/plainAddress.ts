import { canonicalAddress } from '../../fixtures/network/canonicalAddress.ts';

/** An address as operators and Suricata write it, in brackets or not, in its one spelling; undefined: no address. */
export const plainAddress = (text: string): string | undefined =>
  canonicalAddress(text.trim().replace(/^\[(.*)\]$/, '$1'));
