import type { Page } from '@playwright/test';
import { advance, callAs, eventually } from '../support/api';
import { logIn } from '../support/login';
import { expect, expectAccessible, test } from '../support/test';
import { lockFlv, otherMembers, quorumRecorded, voteFor } from '../support/votes';
import { confirmAll, openDemoWallet } from '../support/wallet';

interface Governance {
  readonly parameters: readonly { readonly key: string; readonly value: string }[];
}

interface Proposal {
  readonly summary: { readonly state: string; readonly quorumReached: boolean };
}

interface Market {
  readonly products: readonly { readonly name: string; readonly nominalRate: string }[];
}

const minute = 1 / 1440;
const hour = 1 / 24;

async function baseRate(): Promise<number> {
  const { parameters } = await callAs<Governance>('member', 'GET', '/api/v1/governance');
  return Number(parameters.find((each) => each.key === 'BASE_RATE')?.value);
}

/** A fraction as the pages write it. */
function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}

async function reached(id: string, state: string): Promise<void> {
  await eventually(
    `the proposal is ${state}`,
    () => callAs<Proposal>('member', 'GET', `/api/v1/proposals/${id}`),
    (proposal) => proposal.summary.state === state,
  );
}

async function lockInBrowser(page: Page, amount: string): Promise<void> {
  await page.goto('/governance/votes');
  await page.getByLabel('Amount to lock').fill(amount);
  const until = page.getByLabel('Lock for', { exact: true });
  await until.selectOption({ index: (await until.locator('option').count()) - 1 });
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await confirmAll(page);
}

async function proposeInBrowser(page: Page, rate: number): Promise<string> {
  await page.goto('/governance/new');
  await page.getByLabel('New value').fill((rate * 100).toFixed(2));
  await page.getByLabel('Title').fill(`Base rate to ${percent(rate)}`);
  await page.getByLabel('Reasons').fill('Money costs another price than it did when the rate was set.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Would be refused')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await confirmAll(page);
  await page.waitForURL(/\/governance\/0x[0-9a-f]{64}$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** The first figure of a row, by the row's name. */
async function expectFigure(page: Page, name: string, figure: string): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row.getByRole('cell').first()).toHaveText(figure);
}

test('members change the base rate: propose, vote, wait, execute', async ({ page }) => {
  test.setTimeout(300_000);
  const before = await baseRate();
  const after = before < 0.05 ? before + 0.005 : before - 0.005;
  const market = await callAs<Market>('member', 'GET', '/api/v1/market');
  const annuity = market.products.find((product) => product.name === 'HOME_ANNUITY');

  await logIn(page, 'member');
  await openDemoWallet(page);
  await lockInBrowser(page, '400000');
  await expectAccessible(page);
  for (const member of otherMembers) {
    await lockFlv(member, '600000');
  }
  // Only what was locked before the snapshot counts.
  await advance(minute);

  const id = await proposeInBrowser(page, after);
  await expect(page.getByText('In review', { exact: true })).toBeVisible();
  await expect(page.getByText('You can vote when the review is over.')).toBeVisible();
  await advance(2 * hour);
  await reached(id, 'voting');

  await page.getByRole('button', { name: 'For', exact: true }).click();
  await confirmAll(page);
  await expect(page.getByText('You voted: For')).toBeVisible();
  for (const member of otherMembers) {
    await voteFor(member, id);
  }
  await expect(page.getByText('Quorum, reached')).toBeVisible();
  await expectAccessible(page);
  // By the keeper, in time: otherwise the vote would run longer than a day.
  await eventually('the quorum is recorded', () => quorumRecorded(id), Boolean);

  await advance(1);
  await reached(id, 'passed');
  await page.getByRole('button', { name: 'Queue', exact: true }).click();
  await confirmAll(page);
  await expect(page.getByText('Waiting time', { exact: true })).toBeVisible();
  expect(await baseRate(), 'nothing changes before the waiting time is over').toBe(before);

  await advance(1 + minute);
  await reached(id, 'executable');
  await page.getByRole('button', { name: 'Execute', exact: true }).click();
  await confirmAll(page);
  await expect(page.getByText(`Base rate (BASE_RATE) is now ${percent(after)}.`)).toBeVisible();

  await page.goto('/governance');
  await expectFigure(page, 'Base rate (BASE_RATE)', percent(after));
  await page.goto('/markets');
  await expectFigure(page, 'Home loan with equal instalments', percent(Number(annuity?.nominalRate) + after - before));
});
