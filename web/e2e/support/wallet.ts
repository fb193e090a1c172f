import { expect, type Page } from '@playwright/test';

/** Opens the published wallet of the demo user who is logged in, and links it when it is not yet. */
export async function openDemoWallet(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Use the demo wallet' }).click();
  const link = page.getByRole('button', { name: 'Link this wallet' });
  const linked = page.getByText('linked to your account', { exact: true });
  await expect(link.or(linked)).toBeVisible();
  if (await link.isVisible()) {
    await link.click();
  }
  await expect(linked).toBeVisible();
}

/** Confirms every step of the receipt view until it says that all is done, then closes it. */
export async function confirmAll(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Confirm and sign' });
  const finish = dialog.getByRole('button', { name: 'Done' });
  for (let step = 0; step < 8; step++) {
    await expect(confirm.or(finish)).toBeVisible({ timeout: 60_000 });
    if (await confirm.isVisible()) {
      await confirm.click();
      await expect(confirm).toBeHidden();
      continue;
    }
    await expect(dialog.getByText(/^Done, in block/)).toBeVisible();
    await finish.click();
    await expect(dialog).toBeHidden();
    return;
  }
  throw new Error('the receipt view asked more than eight times');
}

/** Signs the statement that the receipt view shows. */
export async function signStatement(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
}
