import type { Hex } from 'viem';

/** An EIP-712 statement as the service hands it out: JSON text {types, primaryType, domain, message}. */
export type TypedDataText = string;

/** A transaction before signing. Price and value are always 0 or the network's; the call decides the rest. */
export interface Draft {
  readonly to: Hex;
  readonly data: Hex;
  readonly gas: bigint;
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
}

/** Whoever holds a person's key. A refusal by the person is a `SigningDeclined`. */
export interface Signer {
  readonly kind: 'vault' | 'demo' | 'injected';
  readonly address: Hex;
  /** Signs and gives the raw transaction, or has the wallet send it and gives the hash. */
  send(draft: Draft, nonce: number): Promise<Signed>;
  signTypedData(text: TypedDataText): Promise<Hex>;
  /** Signs an EIP-4361 text. */
  signMessage(text: string): Promise<Hex>;
}

export type Signed = { readonly kind: 'raw'; readonly raw: Hex } | { readonly kind: 'sent'; readonly hash: Hex };

/** The person, or the vault for them, did not sign. */
export class SigningDeclined extends Error {}
