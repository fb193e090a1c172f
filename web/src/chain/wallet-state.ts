import { createContext, use } from 'react';
import type { Deployment } from './deployment';
import type { InjectedWallet } from './signer/injected';
import type { Signer } from './signer/signer';
import type { VaultState } from './vault/protocol';
import type { Vault } from './vault/vault';

/** The wallet of the person in this page: which one is chosen, whether it can sign, and how to change that. */
export interface WalletState {
  /** Undefined until the service has told it. */
  readonly deployment: Deployment | undefined;
  readonly vault: Vault;
  /** The vault of this login in this browser; undefined while unknown or not logged in. */
  readonly vaultState: VaultState | undefined;
  /** Who can sign now. */
  readonly signer: Signer | undefined;
  /** Whether the signer's address is proven to belong to the person who is logged in. */
  readonly linked: boolean;
  /** Wallets that announced themselves in this browser. */
  readonly injected: readonly InjectedWallet[];
  readonly owner: string | undefined;
  /** Says that the vault changed: created, unlocked, locked. */
  readonly vaultChanged: (state: VaultState) => void;
  readonly connect: (wallet: InjectedWallet) => Promise<void>;
  /** The published wallet of a demo user. */
  readonly openDemoWallet: () => Promise<void>;
  /** Proves the address to the service by a signed text (EIP-4361). */
  readonly link: () => Promise<void>;
  /** Forgets the open key, or the connection. */
  readonly close: () => Promise<void>;
}

export const WalletContext = createContext<WalletState | undefined>(undefined);

export function useWallet(): WalletState {
  const wallet = use(WalletContext);
  if (wallet === undefined) throw new Error('there is no wallet provider above this component');
  return wallet;
}
