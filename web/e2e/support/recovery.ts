import { callAs, eventually } from './api';
import { stack } from './stack';

interface Status {
  readonly head: { readonly number: number };
  readonly indexedBlock: number;
  readonly sender: string | null;
  readonly indexer: string | null;
  readonly reconciliation: {
    readonly block: number;
    readonly compared: number;
    readonly differences: readonly unknown[];
  } | null;
}

interface Activity {
  readonly items: readonly { readonly transaction: string }[];
  readonly nextCursor?: string | null;
}

/**
 * The index reaches the head and the ledger is compared with the contracts there.
 *
 * @param block that head, index and comparison must have reached at least
 * @return the differences, and what keeps the outbox or the index from moving; all of it must be nothing
 */
export async function reconciledAt(
  block: number,
): Promise<Pick<Status, 'sender' | 'indexer'> & { differences: unknown }> {
  const { sender, indexer, reconciliation } = await eventually(
    `the ledger is compared at block ${block} or later`,
    async (): Promise<Status> => (await fetch(`${stack.url}/api/v1/status`)).json(),
    (status) =>
      status.head.number >= block &&
      status.indexedBlock >= status.head.number &&
      status.reconciliation !== null &&
      status.reconciliation.block >= block &&
      status.reconciliation.compared > 0,
    120_000,
  );
  return { sender, indexer, differences: reconciliation?.differences };
}

/** Transactions of all that the index tells of a person's wallets, one for each action. */
export async function activityOf(user: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined = ''; cursor !== undefined && cursor !== null; ) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Activity = await callAs(user, 'GET', `/api/v1/activity?limit=200${query}`);
    found.push(...page.items.map((item) => item.transaction));
    cursor = page.nextCursor;
  }
  return found;
}
