import { parseAbi } from 'viem';
import { callAs, eventually } from '../support/api';
import { demoWallet } from '../support/demo-wallet';
import { logIn, logOut } from '../support/login';
import { verified } from '../support/people';
import { activityOf, reconciledAt } from '../support/recovery';
import { startStack, stopStack } from '../support/stack';
import { expect, test } from '../support/test';
import { confirmAll, openDemoWallet } from '../support/wallet';

const flusd = parseAbi(['function balanceOf(address owner) view returns (uint256)']);

interface Portfolio {
  readonly wallets: readonly { readonly flusd: string; readonly shares: string }[];
  readonly supplied: string;
  readonly withdrawn: string;
}

/** What must be the same before and after, by the service and by the chain itself. */
async function figures(asset: string) {
  const wallet = await demoWallet('lender');
  const { wallets, supplied, withdrawn } = await callAs<Portfolio>('lender', 'GET', '/api/v1/portfolio');
  return {
    held: wallets.map(({ flusd: units, shares }) => ({ units, shares })),
    supplied,
    withdrawn,
    activity: await activityOf('lender'),
    onChain: await wallet.read<bigint>('FLUSD', flusd, 'balanceOf', [wallet.address]),
    asset: await callAs<unknown>('lender', 'GET', `/api/v1/assets/${asset}`),
    profile: await callAs<unknown>('lender', 'GET', '/api/v1/profile'),
    proposals: await callAs<unknown>('lender', 'GET', '/api/v1/proposals'),
  };
}

async function draftAsset(): Promise<string> {
  const { address } = await demoWallet('lender');
  const asset = await callAs<{ id: string }>('lender', 'POST', '/api/v1/assets', {
    kind: 'house',
    titleJurisdiction: 'DE-BE',
    titleReference: `Restart ${Date.now()}`,
    addressLine: 'Lindenstrasse 7',
    city: 'Berlin',
    postalCode: '10969',
    country: 'DE',
    yearBuilt: 1962,
    livingAreaM2: 140,
    rooms: 5,
    estimatedValue: '450000000000',
    wallet: address,
  });
  return asset.id;
}

test('a restart between buying and supplying loses nothing', async ({ page }) => {
  test.setTimeout(420_000);
  await logIn(page, 'lender');
  await openDemoWallet(page);
  await verified('lender', 'Leonhard Ackermann');
  await page.goto('/money');
  await page.getByRole('button', { name: 'Get 10,000 test tokens' }).click();
  await confirmAll(page);
  await page.getByLabel('You pay').fill('700');
  await page.getByRole('button', { name: 'Buy FLUSD' }).click();
  await confirmAll(page);
  const asset = await draftAsset();
  const before = await figures(asset);
  expect(before.onChain).toBeGreaterThanOrEqual(700_000_000n);
  const head = await (await demoWallet('lender')).client.getBlockNumber();
  await page.goto('/earn/supply');
  const shown = await page.getByText(/^In your wallet: [1-9]/).innerText();
  await page.goto('about:blank');

  await stopStack();
  await startStack();

  expect(await figures(asset)).toEqual(before);
  expect(await reconciledAt(Number(head))).toEqual({ sender: null, indexer: null, differences: [] });

  // The person goes on where they were, without a new login, with the same wallet.
  await page.goto('/earn/supply');
  await expect(page.getByText(shown, { exact: true })).toBeVisible();
  await page.getByLabel('Amount').fill('600');
  await page.getByRole('checkbox', { name: /I know that I can lose money/ }).check();
  await page.getByRole('button', { name: 'Supply' }).click();
  await confirmAll(page);
  await eventually(
    'the supply counts',
    () => callAs<Portfolio>('lender', 'GET', '/api/v1/portfolio'),
    (portfolio) => BigInt(portfolio.supplied) === BigInt(before.supplied) + 600_000_000n,
  );

  await logOut(page);
  await logIn(page, 'lender');
  await page.goto('/portfolio');
  await expect(page.getByText('Supplied', { exact: true })).toBeVisible();
});
