import { register } from '../support/login';
import { fillProfile } from '../support/people';
import { inOwnBrowser, stepUpIfAsked } from '../support/staff';
import { expect, expectAccessible, test } from '../support/test';

/** Bears a name of the shipped OFAC extract, but was born in another year and country. */
const listed = { name: 'Raul Alberto Ibanez Lopez', birthDate: '1988-09-02', country: 'ES' };

test('a listed name is held; one officer cannot clear it alone, two can', async ({ page, browser }) => {
  await register(page, `flagged${Date.now()}`, 'a-long-password');
  await fillProfile(page, listed.name, listed.birthDate, listed.country);
  await expect(page.getByText('In review', { exact: true })).toBeVisible();
  await expect(page.getByText('A compliance officer')).toBeVisible();

  const first = await inOwnBrowser(browser, 'officer');
  await first.goto('/review');
  await expectAccessible(first);
  await first.getByRole('row').filter({ hasText: listed.name }).first().getByRole('link').click();
  await expect(first.getByText('Side by side').first()).toBeVisible();
  await expectAccessible(first);
  const address = first.url();
  await stepUpIfAsked(first, 'officer');
  await first.getByRole('radio', { name: /^Clear/ }).check();
  await first.getByLabel('Reason').selectOption({ index: 1 });
  await first.getByLabel('In your words').fill('Another birth place, another father; the passport was seen.');
  await first.getByRole('button', { name: 'Propose' }).click();
  await expect(first.getByText('Waiting for second approval')).toBeVisible();
  await expect(first.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  const second = await inOwnBrowser(browser, 'officer2');
  await second.goto(address);
  await stepUpIfAsked(second, 'officer2');
  await second.getByRole('button', { name: 'Approve' }).click();
  await expect(second.getByText('Closed: cleared.')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
});

test('the audit trail is intact and the lists are shown', async ({ browser }) => {
  const officer = await inOwnBrowser(browser, 'officer');
  await officer.goto('/review/audit');
  await officer.getByRole('button', { name: 'Check the hash chain' }).click();
  await expect(officer.getByText(/^Intact:/)).toBeVisible();
  await officer.goto('/review/screening');
  await officer.getByLabel('Name', { exact: true }).fill(listed.name);
  await officer.getByRole('button', { name: 'Screen' }).click();
  await expect(officer.getByText(/Answer: (review|escalate)/)).toBeVisible();
});
