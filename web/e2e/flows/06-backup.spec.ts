import { type Browser, expect as baseExpect, type Page } from '@playwright/test';
import { logIn, register } from '../support/login';
import { expect, test } from '../support/test';

const password = 'a-long-password';
const devicePassword = 'another-long-password';

/** Another device of the same person: its own storage, the same login. */
async function otherDevice(browser: Browser, user: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, user, password);
  await page.goto('/account/vault');
  await page.getByRole('tab', { name: 'Restore' }).click();
  return page;
}

async function address(page: Page): Promise<string> {
  const shown = page.locator('main bdi code').first();
  await baseExpect(shown).toBeVisible({ timeout: 60_000 });
  return shown.innerText();
}

test('a vault comes back on another device, by its words and by its keystore file', async ({ page, browser }) => {
  const user = `keeper${Date.now()}`;
  await register(page, user, password);
  await page.goto('/account/vault');
  await page.getByRole('button', { name: 'Show my twelve words' }).click();
  const words = await page
    .getByRole('listitem')
    .filter({ hasText: /^[a-z]+$/ })
    .allInnerTexts();
  await page.getByRole('button', { name: 'I have written them down' }).click();

  const first = page.getByRole('textbox', { name: /^Word \d+$/ }).first();
  await first.fill('wrongword');
  await page.getByLabel('New password for this device').fill(devicePassword);
  await page.getByRole('button', { name: 'Keep the vault' }).click();
  await expect(page.getByText('At least one word is not right. Look at your paper again.')).toBeVisible();

  for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
    const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).innerText();
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Keep the vault' }).click();
  const kept = await address(page);

  await page.getByLabel('Password', { exact: true }).fill(devicePassword);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as keystore file' }).click();
  const stream = await (await download).createReadStream();
  const file = Buffer.concat(await stream.toArray()).toString('utf8');

  const byWords = await otherDevice(browser, user);
  await byWords.getByLabel('Your twelve words, in order').fill(words.join(' '));
  await byWords.getByLabel('New password for this device').fill(password);
  await byWords.getByRole('button', { name: 'Restore' }).click();
  expect(await address(byWords)).toBe(kept);

  const byFile = await otherDevice(browser, user);
  await byFile.getByLabel('Keystore file (version 3)').check();
  await byFile.getByLabel('Content of the file').fill(file);
  await byFile.getByLabel('Password of the file').fill(devicePassword);
  await byFile.getByLabel('New password for this device').fill(password);
  await byFile.getByRole('button', { name: 'Restore' }).click();
  expect(await address(byFile)).toBe(kept);
});
