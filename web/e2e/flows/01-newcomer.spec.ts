import { register } from '../support/login';
import { fillProfile, fillProfileFields } from '../support/people';
import { expect, expectAccessible, test } from '../support/test';

const password = 'a-long-password';

test('a newcomer registers, makes a wallet, and is verified at once', async ({ page }) => {
  const user = `newcomer${Date.now()}`;
  await page.goto('/');
  await expectAccessible(page);
  await register(page, user, password);

  await page.goto('/account/vault');
  await page.getByRole('button', { name: 'Show my twelve words' }).click();
  const words = await page
    .getByRole('listitem')
    .filter({ hasText: /^[a-z]+$/ })
    .allInnerTexts();
  expect(words).toHaveLength(12);
  await page.getByRole('button', { name: 'I have written them down' }).click();
  for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
    const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).innerText();
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByLabel('New password for this device').fill(password);
  await page.getByRole('button', { name: 'Keep the vault' }).click();
  await page.getByRole('button', { name: 'Link this wallet' }).click({ timeout: 60_000 });
  await expect(page.getByText('linked to your account', { exact: true })).toBeVisible();

  await fillProfile(page, 'Greta Sommerfeldt-Lang', '1985-04-12', 'DE');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  await expect(page.getByText('Valid', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
});

test('the verification form says what is missing and keeps what was typed', async ({ page }) => {
  await register(page, `forgetful${Date.now()}`, password);
  await page.goto('/account/verify');
  await page.getByLabel('Full name').fill('Half Done');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the document number.');
  await expect(page.getByLabel('Full name')).toHaveValue('Half Done');
});

test('a session that ended in mid-form says so and keeps what was typed', async ({ page, context }) => {
  await register(page, `patient${Date.now()}`, password);
  await page.goto('/account/verify');
  await expect(page.getByLabel('Full name')).toBeVisible();
  await context.clearCookies();
  await fillProfileFields(page, 'Nora Patient', '1990-01-31', 'AT');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByLabel('Full name')).toHaveValue('Nora Patient');
});
