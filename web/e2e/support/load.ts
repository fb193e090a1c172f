import { parseAbi } from 'viem';
import { type ChainWallet, demoWallet } from './demo-wallet';

const abi = parseAbi([
  'function approve(address spender, uint256 amount) returns (bool)',
  'function lock(uint256 amount, uint32 endDay)',
]);

/** A transaction that the chain has said is in this block. */
export interface Served {
  readonly user: string;
  readonly hash: `0x${string}`;
  readonly block: bigint;
  readonly blockHash: `0x${string}`;
}

export interface Load {
  /** Receipts served until now, in the order of arrival. */
  readonly served: readonly Served[];
  /** Resolves when the chain has stopped answering everybody. */
  readonly over: Promise<unknown>;
}

/** Members lock their smallest unit of FLV again and again, all at once, each until the chain answers no more. */
export async function startLoad(users: readonly string[]): Promise<Load> {
  const served: Served[] = [];
  const wallets = await Promise.all(users.map(async (user) => ({ user, wallet: await demoWallet(user) })));
  for (const { wallet } of wallets) {
    await wallet.send('FLV', abi, 'approve', [wallet.addressOf('VoteLock'), 2n ** 200n]);
  }
  const runs = wallets.map(({ user, wallet }) => run(user, wallet, served));
  return { served, over: Promise.all(runs) };
}

async function run(user: string, wallet: ChainWallet, served: Served[]): Promise<void> {
  const day = Number((await wallet.client.getBlock()).timestamp / 86_400n) + 730;
  for (;;) {
    try {
      const receipt = await wallet.send('VoteLock', abi, 'lock', [1n, day]);
      served.push({ user, hash: receipt.transactionHash, block: receipt.blockNumber, blockHash: receipt.blockHash });
    } catch (failure) {
      if (await wallet.client.getBlockNumber().catch(() => undefined)) throw failure;
      return;
    }
  }
}
