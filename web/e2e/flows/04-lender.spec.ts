import { advance } from '../support/api';
import { logIn } from '../support/login';
import { verified } from '../support/people';
import { expect, expectAccessible, test } from '../support/test';
import { confirmAll, openDemoWallet } from '../support/wallet';

test('a lender buys FLUSD, supplies, leaves again and gives FLUSD back', async ({ page }) => {
  await logIn(page, 'lender');
  await openDemoWallet(page);
  await verified('lender', 'Leonhard Ackermann');

  await page.goto('/money');
  await page.getByRole('button', { name: 'Get 10,000 test tokens' }).click();
  await confirmAll(page);
  await page.getByLabel('You pay').fill('5000');
  await page.getByRole('button', { name: 'Buy FLUSD' }).click();
  await confirmAll(page);
  await expectAccessible(page);

  await page.goto('/earn');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Supply' }).click();
  await page.getByLabel('Amount').fill('4000');
  await page.getByRole('checkbox', { name: /I know that I can lose money/ }).check();
  await page.getByRole('button', { name: 'Supply' }).click();
  await confirmAll(page);
  await expect(page.getByText('Supplied. Your shares are in your portfolio.')).toBeVisible();

  await advance(31);
  await page.goto('/portfolio');
  await expect(page.getByText(/4,000\.00/).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('/earn/withdraw');
  await page.getByLabel('Amount to take out').fill('1500');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await confirmAll(page);
  await expect(page.getByText(/What was paid at once is in your wallet/)).toBeVisible();

  await page.goto('/money?tab=redeem');
  await page.getByLabel('You pay').fill('1000');
  await page.getByRole('button', { name: 'Give back' }).click();
  await confirmAll(page);

  await page.goto('/activity');
  await expect(page.getByText('Gave FLUSD back').first()).toBeVisible();
  await expect(page.getByText('Supplied to the pool').first()).toBeVisible();
});

test('an amount above the balance is refused in words before anything is signed', async ({ page }) => {
  await logIn(page, 'lender');
  await openDemoWallet(page);
  await page.goto('/earn/supply');
  await page.getByLabel('Amount').fill('99999999');
  await page.getByRole('button', { name: 'Supply' }).click();
  await expect(page.getByText(/^The most possible is /)).toBeVisible();
  await page.getByLabel('Amount').fill('-5');
  await page.getByRole('button', { name: 'Supply' }).click();
  await expect(page.getByText('Enter an amount above zero.').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
