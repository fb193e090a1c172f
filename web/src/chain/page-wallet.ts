import type { Signer } from './signer/signer';
import { Vault } from './vault/vault';

// What outlives a change of page: pages without the wallet come and go between pages with it.

/** The vault of this page; its Worker starts at the first request. */
export const pageVault = new Vault();

let connected: Signer | undefined;
let owner: string | undefined;
const listeners = new Set<() => void>();

export function connectedSigner(): Signer | undefined {
  return connected;
}

export function setConnectedSigner(signer: Signer | undefined): void {
  connected = signer;
  for (const listener of listeners) listener();
}

export function onConnectedSigner(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Remembers whose wallet this is; true when it was somebody else's until now. */
export function changesOwner(next: string | undefined): boolean {
  const changed = owner !== next;
  owner = next;
  return changed;
}
