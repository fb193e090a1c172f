import type { Hex } from 'viem';
import { createSiweMessage } from 'viem/siwe';

/** What the service gives for the sign-in text (`POST /api/v1/wallets/nonce`). */
export interface SignInFacts {
  readonly domain: string;
  readonly uri: string;
  readonly chainId: number;
  readonly nonce: string;
}

/** The EIP-4361 text that links a wallet to the person who is logged in. */
export function signInText(facts: SignInFacts, address: Hex, issuedAt: Date): string {
  return createSiweMessage({
    domain: facts.domain,
    uri: facts.uri,
    chainId: facts.chainId,
    nonce: facts.nonce,
    address,
    version: '1',
    statement: 'Link this wallet to my Florin account. This moves no money.',
    issuedAt,
  });
}
