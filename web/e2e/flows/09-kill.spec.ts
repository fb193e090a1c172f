import type { Page } from '@playwright/test';
import { eventually } from '../support/api';
import { demoWallet } from '../support/demo-wallet';
import { type Served, startLoad } from '../support/load';
import { logIn } from '../support/login';
import { activityOf, reconciledAt } from '../support/recovery';
import { killPart, startStack } from '../support/stack';
import { expect, test } from '../support/test';
import { openDemoWallet } from '../support/wallet';

const users = ['member', 'member3', 'member4', 'member5'];
const enough = 40;

/** Kills a part once enough was served, starts again, and gives what had been served. */
async function killUnderLoad(part: 'service' | 'postgres'): Promise<readonly Served[]> {
  const load = await startLoad(users);
  await eventually(
    'receipts are served',
    async () => load.served.length,
    (count) => count >= enough,
  );
  await killPart(part);
  await load.over;
  await startStack();
  return load.served;
}

/** Every receipt that was served is there, in the same block, and the index tells of it once. */
async function expectAll(served: readonly Served[]): Promise<void> {
  const { client } = await demoWallet('member');
  const lost: Served[] = [];
  for (const each of served) {
    const receipt = await client.getTransactionReceipt({ hash: each.hash }).catch(() => undefined);
    if (receipt?.status !== 'success' || receipt.blockHash !== each.blockHash) lost.push(each);
  }
  expect(lost, `receipts served before the kill, of ${served.length}`).toEqual([]);

  const last = Math.max(...served.map((each) => Number(each.block)));
  expect(await reconciledAt(last)).toEqual({ sender: null, indexer: null, differences: [] });
  const told = await activityOf('member');
  const own = served.filter((each) => each.user === 'member').map((each) => each.hash);
  expect(own.length).toBeGreaterThan(0);
  expect(own.map((hash) => told.filter((each) => each === hash).length)).toEqual(own.map(() => 1));
}

/** Links the member's wallet, so that the index tells them what it did; no page stays open while nothing answers. */
async function openMember(page: Page): Promise<void> {
  await logIn(page, 'member');
  await openDemoWallet(page);
  await page.goto('about:blank');
}

test('kill -9 of the service under load loses no receipt that was served', async ({ page }) => {
  test.setTimeout(420_000);
  await openMember(page);
  await expectAll(await killUnderLoad('service'));
});

test('kill -9 of PostgreSQL under load loses no receipt that was served', async ({ page }) => {
  test.setTimeout(420_000);
  await openMember(page);
  await expectAll(await killUnderLoad('postgres'));
});
