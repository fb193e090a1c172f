import { type Client, createClient, defineChain, http } from 'viem';
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

/** Asks and sends through the service's own `/rpc`: no other origin is ever asked. Use it with viem's actions. */
export function readClient(deployment: Deployment): Client {
  return createClient({
    chain: chainOf(deployment),
    transport: http('/rpc', { batch: true, retryCount: 2, timeout: 20_000 }),
    pollingInterval: 500,
  });
}
