import { type Abi, encodeFunctionData } from 'viem';
import type { Deployment } from './deployment';
import { loaders } from './generated/contracts';

export type ContractName = keyof typeof loaders;

/** A call of one of our contracts, ready to be simulated, shown, signed and sent. */
export interface Call {
  readonly contract: ContractName;
  readonly address: `0x${string}`;
  readonly functionName: string;
  /** Argument name and value as text, in order: what the receipt view shows. */
  readonly shownArguments: readonly { readonly name: string; readonly value: string }[];
  readonly data: `0x${string}`;
}

/** ABI argument values. Amounts are bigint. */
export type Argument = bigint | string | boolean | number | readonly Argument[] | { readonly [name: string]: Argument };

/** @throws Error when the contract has no such function, or an argument does not fit it */
export async function callOf(
  deployment: Deployment,
  contract: ContractName,
  functionName: string,
  args: readonly Argument[],
): Promise<Call> {
  const { abi }: { abi: Abi } = await loaders[contract]();
  const item = abi.find(
    (each) => each.type === 'function' && each.name === functionName && each.inputs.length === args.length,
  );
  if (item?.type !== 'function') {
    throw new Error(`${contract} has no function ${functionName} of ${args.length} arguments`);
  }
  return {
    contract,
    address: deployment.address(contract),
    functionName,
    shownArguments: item.inputs.map((input, index) => ({
      name: input.name ?? String(index),
      value: shown(args[index]),
    })),
    data: encodeFunctionData({ abi: [item], args }),
  };
}

function shown(value: Argument | undefined): string {
  if (typeof value === 'object') {
    return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
  }
  return String(value);
}
