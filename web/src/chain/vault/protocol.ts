import type { Hex } from 'viem';
import type { Draft } from '../signer/signer';

/** What the vault's Worker may sign: fixed once for its life, by the first request. */
export interface Limits {
  readonly chainId: number;
  /** Host that sign-in texts must name. */
  readonly host: string;
  /** Allowed contracts with the selectors that the app knows. */
  readonly contracts: readonly { readonly address: Hex; readonly selectors: readonly Hex[] }[];
}

/** Requests to the Worker. The plain key never leaves it. */
export type VaultRequest =
  | { readonly kind: 'configure'; readonly limits: Limits }
  | { readonly kind: 'state'; readonly owner: string }
  | { readonly kind: 'create' }
  | { readonly kind: 'keep'; readonly owner: string; readonly password: string; readonly proof: readonly WordProof[] }
  | { readonly kind: 'restoreWords'; readonly owner: string; readonly words: string; readonly password: string }
  | {
      readonly kind: 'restoreKeystore';
      readonly owner: string;
      readonly keystore: string;
      readonly keystorePassword: string;
      readonly password: string;
    }
  | { readonly kind: 'unlock'; readonly owner: string; readonly password: string }
  | { readonly kind: 'useDemo'; readonly mnemonic: string; readonly index: number }
  | { readonly kind: 'lock' }
  | { readonly kind: 'forget'; readonly owner: string }
  | { readonly kind: 'exportKeystore'; readonly owner: string; readonly password: string }
  | { readonly kind: 'showWords'; readonly owner: string; readonly password: string }
  | { readonly kind: 'transaction'; readonly draft: Draft; readonly nonce: number }
  | { readonly kind: 'typedData'; readonly text: string }
  | { readonly kind: 'message'; readonly text: string };

/** One of the words asked again as proof of the backup; `position` counts from 0. */
export interface WordProof {
  readonly position: number;
  readonly word: string;
}

/** Where the vault of a person stands in this browser. */
export type VaultState =
  | { readonly kind: 'none' }
  | { readonly kind: 'locked'; readonly address: Hex }
  | { readonly kind: 'open'; readonly address: Hex; readonly demo: boolean };

export type VaultAnswer =
  | { readonly kind: 'state'; readonly state: VaultState }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly ask: readonly number[] }
  | { readonly kind: 'refused'; readonly code: VaultRefusal; readonly detail: string };

/** Stable words; the screen says them in the person's language. */
export type VaultRefusal =
  | 'wrong-password'
  | 'wrong-words'
  | 'wrong-proof'
  | 'wrong-keystore'
  | 'short-password'
  | 'no-vault'
  | 'locked'
  | 'not-allowed';

/** Shortest password of a vault. */
export const shortestPassword = 8;
