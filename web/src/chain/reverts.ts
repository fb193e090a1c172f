import { BaseError, decodeErrorResult, type Hex } from 'viem';
import { errorAbi } from './generated/errors';

/** Why a contract refuses: a custom error with its values, or what the node said. */
export type Refusal =
  | { readonly kind: 'error'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly text: string };

/** The refusal behind a failed simulation, estimate or call; undefined when no contract is behind the failure. */
export function refusalOf(failure: unknown): Refusal | undefined {
  const data = revertData(failure);
  if (data === undefined) {
    return undefined;
  }
  return decode(data);
}

/** Decodes revert data; unknown data is told as it is. */
export function decode(data: Hex): Refusal {
  try {
    const decoded = decodeErrorResult({ abi: errorAbi, data });
    const args: readonly unknown[] = decoded.args ?? [];
    return { kind: 'error', name: decoded.errorName, values: args.map(String) };
  } catch {
    return { kind: 'text', text: data === '0x' ? 'refused without a reason' : `refused with ${data}` };
  }
}

function revertData(failure: unknown): Hex | undefined {
  if (!(failure instanceof BaseError)) {
    return undefined;
  }
  let found: Hex | undefined;
  failure.walk((cause) => {
    if (typeof cause === 'object' && cause !== null && 'data' in cause) {
      found = hexIn(cause.data) ?? found;
    }
    return false;
  });
  return found;
}

function hexIn(data: unknown): Hex | undefined {
  if (typeof data === 'string' && isHex(data)) {
    return data;
  }
  if (typeof data === 'object' && data !== null && 'data' in data) {
    return hexIn(data.data);
  }
  return undefined;
}

function isHex(text: string): text is Hex {
  return /^0x([0-9a-fA-F]{2})*$/.test(text);
}
