import type { Client } from 'viem';
import type { ContractName } from './calls';
import type { Deployment } from './deployment';
import { readNumber } from './read';
import type { Wish } from './sending-state';

/**
 * The approval that a payment needs: exactly the amount, never more. No wish when the allowance is already enough.
 *
 * @param words for the receipt view
 */
export async function approvalFor(
  client: Client,
  deployment: Deployment,
  token: 'FLUSD' | 'FLV' | 'TestReserveToken',
  owner: `0x${string}`,
  spender: ContractName,
  amount: bigint,
  words: string,
): Promise<readonly Wish[]> {
  const address = deployment.address(spender);
  const allowed = await readNumber(client, deployment, token, 'allowance', [owner, address]);
  if (allowed >= amount) return [];
  return [{ words, contract: token, functionName: 'approve', args: [address, amount] }];
}
