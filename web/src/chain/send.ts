import { type Client, type Hex, keccak256 } from 'viem';
import {
  estimateFeesPerGas,
  estimateGas,
  getTransaction,
  getTransactionCount,
  sendRawTransaction,
  call as simulate,
  waitForTransactionReceipt,
} from 'viem/actions';
import type { Call } from './calls';
import { decode, type Refusal, refusalOf } from './reverts';
import { type Signer, SigningDeclined } from './signer/signer';
import type { TransactionEvent } from './transaction';

/** What a run needs of the page: who signs, who asks the person, who knows the index. */
export interface Run {
  readonly client: Client;
  readonly signer: Signer;
  readonly tell: (event: TransactionEvent) => void;
  /** Shows the receipt view; true when the person confirms. */
  readonly confirm: () => Promise<boolean>;
  /** Newest block that the service has indexed. */
  readonly indexedBlock: () => Promise<number>;
}

export type Result =
  | { readonly kind: 'done'; readonly hash: Hex; readonly block: bigint }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'declined' };

/** Gas beyond the estimate, for state that moves between estimate and block; unused gas costs nothing. */
const gasReservePercent = 30n;

/**
 * One transaction from the check to the index: simulated before the person sees it, signed once, sent once, and done
 * only when the service knows its block. Every step is told as an event.
 */
export async function run(call: Call, page: Run): Promise<Result> {
  page.tell({ kind: 'asked', call });
  let gas: bigint;
  try {
    const estimate = await estimateGas(page.client, {
      account: page.signer.address,
      to: call.address,
      data: call.data,
    });
    gas = (estimate * (100n + gasReservePercent)) / 100n;
  } catch (failure) {
    const refusal = refusalOf(failure) ?? textOf(failure);
    page.tell({ kind: 'refused', refusal });
    return { kind: 'refused', refusal };
  }
  page.tell({ kind: 'checked', gas });
  if (!(await page.confirm())) {
    page.tell({ kind: 'cancelled', reason: '' });
    return { kind: 'declined' };
  }
  page.tell({ kind: 'confirmed' });
  let hash: Hex;
  try {
    hash = await navigator.locks.request(`florin-nonce-${page.signer.address}`, () => sign(call, gas, page));
  } catch (failure) {
    if (!(failure instanceof SigningDeclined)) throw failure;
    page.tell({ kind: 'cancelled', reason: failure.message });
    return { kind: 'declined' };
  }
  return follow(call, hash, page);
}

/** One sender's nonces are handed out one at a time over all tabs. The signed bytes are sent, never signed twice. */
async function sign(call: Call, gas: bigint, page: Run): Promise<Hex> {
  const [nonce, fees] = await Promise.all([
    getTransactionCount(page.client, { address: page.signer.address, blockTag: 'pending' }),
    estimateFeesPerGas(page.client),
  ]);
  const draft = {
    to: call.address,
    data: call.data,
    gas,
    maxFeePerGas: fees.maxFeePerGas,
    maxPriorityFeePerGas: fees.maxPriorityFeePerGas,
  };
  const signed = await page.signer.send(draft, nonce);
  const hash = signed.kind === 'raw' ? keccak256(signed.raw) : signed.hash;
  page.tell({ kind: 'broadcast', hash });
  if (signed.kind === 'raw') await broadcast(signed.raw, hash, page);
  return hash;
}

/** The same bytes again until the chain has them: repeating them pays nothing twice. */
async function broadcast(raw: Hex, hash: Hex, page: Run): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sendRawTransaction(page.client, { serializedTransaction: raw });
      return;
    } catch (failure) {
      if (await isKnown(hash, page)) return;
      if (attempt === 3) throw failure;
      page.tell({ kind: 'lost' });
      await pause(1_000);
    }
  }
}

async function isKnown(hash: Hex, page: Run): Promise<boolean> {
  try {
    await getTransaction(page.client, { hash });
    return true;
  } catch {
    return false; // unknown to the chain, or no answer: either way it is sent again
  }
}

async function follow(call: Call, hash: Hex, page: Run): Promise<Result> {
  const receipt = await waitForTransactionReceipt(page.client, { hash, timeout: 120_000 });
  if (receipt.status === 'reverted') {
    const refusal = await reasonOf(call, receipt.blockNumber, page);
    page.tell({ kind: 'failed', refusal });
    return { kind: 'refused', refusal };
  }
  page.tell({ kind: 'mined', block: receipt.blockNumber });
  while ((await page.indexedBlock()) < Number(receipt.blockNumber)) {
    await pause(200);
  }
  page.tell({ kind: 'indexed' });
  return { kind: 'done', hash, block: receipt.blockNumber };
}

/** A receipt has no reason: the call is repeated on the state before its block. */
async function reasonOf(call: Call, block: bigint, page: Run): Promise<Refusal> {
  try {
    await simulate(page.client, {
      account: page.signer.address,
      to: call.address,
      data: call.data,
      blockNumber: block - 1n,
    });
    return decode('0x');
  } catch (failure) {
    return refusalOf(failure) ?? textOf(failure);
  }
}

function textOf(failure: unknown): Refusal {
  return { kind: 'text', text: failure instanceof Error ? failure.message.split('\n', 1).join('') : String(failure) };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
