import type { Abi, Client } from 'viem';
import { readContract } from 'viem/actions';
import type { Argument, ContractName } from './calls';
import type { Deployment } from './deployment';
import { loaders } from './generated/contracts';

/** Reads an unsigned number from a view function. */
export async function readNumber(
  client: Client,
  deployment: Deployment,
  contract: ContractName,
  functionName: string,
  args: readonly Argument[],
): Promise<bigint> {
  const value = await readValue(client, deployment, contract, functionName, args);
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  throw new Error(`${contract}.${functionName} does not give a number`);
}

/** Reads any value from a view function, in viem's types. */
export async function readValue(
  client: Client,
  deployment: Deployment,
  contract: ContractName,
  functionName: string,
  args: readonly Argument[],
): Promise<unknown> {
  const { abi }: { abi: Abi } = await loaders[contract]();
  return readContract(client, { address: deployment.address(contract), abi, functionName, args });
}

/** viem's typed read, for callers that know a contract's ABI constant. */
export const readTyped: typeof readContract = readContract;
