import { isAddress, isHex, zeroAddress } from 'viem';

/** The address of nobody; as a delegate: votes for oneself. */
export const nobody = zeroAddress;

/** Whether the capitals of an address are those of its checksum (EIP-55); an address in one case has none to be wrong. */
export function hasChecksum(address: string): boolean {
  return isAddress(address);
}

/** @throws Error for text that is no hex */
export function hexOf(text: string): `0x${string}` {
  if (!isHex(text)) throw new Error(`not hex: ${text}`);
  return text;
}
