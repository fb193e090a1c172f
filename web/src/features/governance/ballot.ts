import { useQuery } from '@tanstack/react-query';
import { hexOf } from '../../chain/addresses';
import { readClient } from '../../chain/client';
import { abi as governor } from '../../chain/generated/governor';
import { abi as voteLock } from '../../chain/generated/vote-lock';
import { readTyped } from '../../chain/read';
import { useReadyWallet } from '../../chain/ready-wallet';
import { useWallet } from '../../chain/wallet-state';
import { isSame } from './model';

/** What the Governor alone tells of a proposal. */
export interface Rules {
  /** Share of For in For and Against that is needed. */
  readonly thresholdBps: number;
  /** The share must be reached; for other proposals it must be passed. */
  readonly core: boolean;
  readonly quorumRecorded: boolean;
  /** Unix seconds; later the quorum cannot be recorded. */
  readonly quorumUntil: number;
}

export function useRules(id: string): Rules | undefined {
  const { deployment } = useWallet();
  return useQuery({
    queryKey: ['proposals', id, 'rules'],
    enabled: deployment !== undefined,
    queryFn: async (): Promise<Rules> => {
      if (deployment === undefined) throw new Error('not enabled without deployment');
      const client = readClient(deployment);
      const at = { abi: governor, address: deployment.address('Governor') } as const;
      const [proposal, timing, limits] = await Promise.all([
        readTyped(client, { ...at, functionName: 'proposal', args: [hexOf(id)] }),
        readTyped(client, { ...at, functionName: 'timing' }),
        readTyped(client, { ...at, functionName: 'limits' }),
      ]);
      return {
        core: proposal.core,
        thresholdBps: proposal.core ? limits.coreThresholdBps : limits.thresholdBps,
        quorumRecorded: proposal.quorumAt !== 0,
        quorumUntil: proposal.voteEnd - timing.lateMargin,
      };
    },
  }).data;
}

/** What the open wallet can still cast in a vote. */
export interface Ballot {
  readonly power: bigint;
  /** Nobody has voted with the power yet, or only a delegate, whom the member overrides. */
  readonly open: boolean;
  readonly byDelegate: boolean;
  /** Members whose delegate the wallet is, whose power counts here and is not cast yet. */
  readonly delegated: readonly { readonly member: `0x${string}`; readonly power: bigint }[];
}

/** @param members who have made a wallet of the person their delegate */
export function useBallot(id: string, members: readonly string[]) {
  const wallet = useReadyWallet();
  return useQuery({
    queryKey: ['proposals', id, 'ballot', wallet?.address, members],
    enabled: wallet !== undefined,
    queryFn: async (): Promise<Ballot> => {
      if (wallet === undefined) throw new Error('not enabled without wallet');
      const { client, deployment, address } = wallet;
      const read = async (member: `0x${string}`) => {
        const at = { abi: governor, address: deployment.address('Governor'), args: [hexOf(id), member] } as const;
        const [vote, power, delegate] = await Promise.all([
          readTyped(client, { ...at, functionName: 'voteOf' }),
          readTyped(client, { ...at, functionName: 'powerIn' }),
          readTyped(client, {
            abi: voteLock,
            address: deployment.address('VoteLock'),
            functionName: 'delegateOf',
            args: [member],
          }),
        ]);
        return { member, vote, power, delegate };
      };
      const [own, ...others] = await Promise.all([read(address), ...members.map((member) => read(hexOf(member)))]);
      return {
        power: own.vote.voted ? own.vote.power : own.power,
        open: !own.vote.voted || own.vote.byDelegate,
        byDelegate: own.vote.byDelegate,
        delegated: others.filter((other) => isSame(other.delegate, address) && !other.vote.voted && other.power > 0n),
      };
    },
  });
}
