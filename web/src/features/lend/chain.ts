import { readNumber, readValue } from '../../chain/read';
import type { ReadyWallet } from '../../chain/ready-wallet';
import type { Wish } from '../../chain/sending-state';
import { ratioUp } from '../../format/numbers';

const loansPerCall = 40n;

/**
 * Money enters and leaves at today's price only. When the keeper has not settled yet, anyone may: this is that call.
 * No wish when the price is of today.
 */
export async function settleIfDue(wallet: ReadyWallet, words: string): Promise<readonly Wish[]> {
  const { client, deployment } = wallet;
  if ((await readValue(client, deployment, 'Pool', 'isPriceCurrent', [])) === true) return [];
  const count = await readNumber(client, deployment, 'Pool', 'activeCount', []);
  const offsets = Array.from({ length: ratioUp(count, loansPerCall, 1n) ?? 0 }, (_, page) => page);
  const pages = await Promise.all(
    offsets.map((page) =>
      readValue(client, deployment, 'Pool', 'activeLoans', [BigInt(page) * loansPerCall, loansPerCall]),
    ),
  );
  const batches = pages.map((page) => (Array.isArray(page) ? page.map(String) : []));
  return (batches.length === 0 ? [[]] : batches).map((loans) => ({
    words,
    contract: 'Pool',
    functionName: 'settle',
    args: [loans],
  }));
}
