import { type Client, getAddress } from 'viem';
import { readClient } from './client';
import type { Deployment } from './deployment';
import { useWallet } from './wallet-state';

/** A wallet that can act now: open, and proven to belong to the person who is logged in. */
export interface ReadyWallet {
  readonly address: `0x${string}`;
  readonly deployment: Deployment;
  readonly client: Client;
}

/** Undefined while no wallet is open and linked. */
export function useReadyWallet(): ReadyWallet | undefined {
  const { deployment, signer, linked } = useWallet();
  if (deployment === undefined || signer === undefined || !linked) return undefined;
  return { address: getAddress(signer.address), deployment, client: readClient(deployment) };
}
