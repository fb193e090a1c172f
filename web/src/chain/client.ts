import { createPublicClient, defineChain, http, type PublicClient } from 'viem';
import type { Deployment } from './deployment';

/** The chain of a deployment in viem's words. */
export function chainOf(deployment: Deployment) {
  return defineChain({
    id: deployment.chainId,
    name: deployment.demo ? 'Florin demo' : 'Florin',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [deployment.publicRpcUrl] } },
  });
}

/** Reads and sends through the service's own `/rpc`: no other origin is ever asked. */
export function readClient(deployment: Deployment): PublicClient {
  return createPublicClient({
    chain: chainOf(deployment),
    transport: http('/rpc', { batch: true, retryCount: 2, timeout: 20_000 }),
    pollingInterval: 500,
  });
}
