import { parseAbi, parseUnits } from 'viem';
import { demoWallet } from './demo-wallet';

const abi = parseAbi([
  'function approve(address spender, uint256 amount) returns (bool)',
  'function lock(uint256 amount, uint32 endDay)',
  'function castVote(bytes32 id, uint8 side) returns (uint256)',
  'struct Proposal { address proposer; uint8 template; bool core; uint8 outcome; uint8 calls; uint40 voteStart; uint40 voteEnd; uint40 quorumAt; uint40 dueAt; }',
  'function proposal(bytes32 id) view returns (Proposal)',
]);

const MAX_LOCK_DAYS = 730;
const FOR = 1;

/** The members besides the one in the browser. */
export const otherMembers = ['member2', 'member3', 'member4', 'member5'] as const;

/** Locks whole FLV of a member for as long as the contract allows, so that they weigh twice. */
export async function lockFlv(user: string, amount: string): Promise<void> {
  const wallet = await demoWallet(user);
  const units = parseUnits(amount, 18);
  const { timestamp } = await wallet.client.getBlock();
  await wallet.send('FLV', abi, 'approve', [wallet.addressOf('VoteLock'), units]);
  await wallet.send('VoteLock', abi, 'lock', [units, Number(timestamp / 86_400n) + MAX_LOCK_DAYS]);
}

export async function voteFor(user: string, proposal: string): Promise<void> {
  const wallet = await demoWallet(user);
  await wallet.send('Governor', abi, 'castVote', [proposal, FOR]);
}

/** Once it is, the vote ends at the time first told, however late the last votes are. */
export async function quorumRecorded(proposal: string): Promise<boolean> {
  const wallet = await demoWallet('member');
  const { quorumAt } = await wallet.read<{ quorumAt: number }>('Governor', abi, 'proposal', [proposal]);
  return quorumAt !== 0;
}
