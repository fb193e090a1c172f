import { type Abi, toFunctionSelector } from 'viem';
import type { ContractName } from './calls';
import type { Deployment } from './deployment';
import { loaders } from './generated/contracts';
import type { Limits } from './vault/protocol';

/** Contracts whose functions the app calls for people; administration is not among them. */
const forPeople: readonly ContractName[] = [
  'FLUSD',
  'TestReserveToken',
  'PegModule',
  'CollateralRegistry',
  'Appraisals',
  'Origination',
  'LoanBook',
  'Pool',
  'TrancheVault',
  'FLV',
  'VoteLock',
  'Governor',
];

/** What the vault may sign in this deployment. */
export async function limitsOf(deployment: Deployment): Promise<Limits> {
  const deployed = forPeople.filter((name) => deployment.contracts.has(name));
  const contracts = await Promise.all(
    deployed.map(async (name) => {
      const { abi }: { abi: Abi } = await loaders[name]();
      const changing = abi.filter((item) => item.type === 'function' && item.stateMutability === 'nonpayable');
      return {
        address: deployment.address(name),
        selectors: changing.map((item) => {
          if (item.type !== 'function') throw new Error('filtered above');
          return toFunctionSelector(item);
        }),
      };
    }),
  );
  return { chainId: deployment.chainId, host: location.host, contracts };
}
