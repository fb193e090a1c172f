import type { Browser, Locator, Page } from '@playwright/test';
import { advance } from '../support/api';
import { logIn } from '../support/login';
import { verified } from '../support/people';
import { buy, supply } from '../support/pool-money';
import { inOwnBrowser, stepUpIfAsked } from '../support/staff';
import { expect, expectAccessible, test } from '../support/test';
import { confirmAll, openDemoWallet, signStatement } from '../support/wallet';

const flusd = 1_000_000n;

/** A home that no other run has described: the chain takes each title once. */
function newHome() {
  const run = Date.now().toString(36);
  return { city: `Havelberg ${run}`, titleReference: `Blatt ${run}` };
}
type Home = ReturnType<typeof newHome>;

/** Cash in the pool for the loan; how it gets there is the lender's flow. */
async function poolHasCash(browser: Browser): Promise<void> {
  const lender = await inOwnBrowser(browser, 'lender');
  await openDemoWallet(lender);
  await verified('lender', 'Leonhard Ackermann');
  await buy('lender', 40_000n * flusd);
  await supply('lender', 40_000n * flusd);
  await lender.context().close();
}

async function describeHome(page: Page, home: Home): Promise<void> {
  await page.goto('/borrow/assets');
  await page.getByRole('button', { name: 'Describe a home' }).click();
  await page.getByLabel('Street and number').fill('Uferweg 12');
  await page.getByLabel('Postal code').fill('39539');
  await page.getByLabel('City').fill(home.city);
  await page.getByLabel('Country').fill('DE');
  await page.getByLabel('Land register').fill('DE-ST');
  await page.getByLabel('Title reference').fill(home.titleReference);
  await page.getByLabel('Year built').fill('1931');
  await page.getByLabel('Living area').fill('142');
  await page.getByLabel('Rooms').fill('5');
  await page.getByLabel('Estimated value').fill('320000');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the home' }).click();
  await expect(page.getByText('Described, not yet registered on chain.')).toBeVisible();
}

async function registerHome(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Register on chain' })).toBeDisabled();
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'deed.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n% title deed of a browser test\n%%EOF\n'),
  });
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(page.getByRole('link', { name: 'deed.pdf' })).toBeVisible();
  await page.getByRole('button', { name: 'Register on chain' }).click();
  await confirmAll(page);
  await expect(page.getByText('Registered on chain, not yet valued.')).toBeVisible();
  await expectAccessible(page);
}

async function valueHome(browser: Browser, user: string, home: Home, value: string, then: string): Promise<void> {
  const appraiser = await inOwnBrowser(browser, user);
  await openDemoWallet(appraiser);
  await appraiser.goto('/appraisals');
  await expectAccessible(appraiser);
  await appraiser.getByRole('link', { name: `House, ${home.city}, DE` }).click();
  await expect(appraiser.getByText(home.titleReference)).toBeVisible();
  await appraiser.getByLabel('Value', { exact: true }).fill(value);
  await appraiser.getByLabel('Report', { exact: true }).fill('Seen inside and out; three sales in the same street.');
  await appraiser.getByRole('checkbox', { name: /I have no conflict of interest/ }).check();
  await expectAccessible(appraiser);
  await appraiser.getByRole('button', { name: 'Sign and submit' }).click();
  await signStatement(appraiser);
  await expect(appraiser.getByText(then, { exact: true })).toBeVisible({ timeout: 60_000 });
  await appraiser.context().close();
}

/** @returns the id of the application */
async function apply(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Borrow against this home' }).click();
  await page.getByRole('radio', { name: 'Home loan, equal payments' }).check();
  await page.getByLabel('Amount', { exact: true }).fill('20000');
  await page.getByLabel('Months', { exact: true }).fill('24');
  await page.getByLabel('Net monthly income').fill('4200');
  await page.getByLabel('Monthly household spending').fill('1500');
  await page.getByLabel('Monthly debt payments').fill('0');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL('**/borrow/applications/*');
  await page.getByRole('button', { name: 'Submit application' }).click();
  await expect(page.getByText('Next: an underwriter')).toBeVisible();
  await expectAccessible(page);
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}

async function decide(browser: Browser, application: string): Promise<void> {
  const underwriter = await inOwnBrowser(browser, 'underwriter');
  await underwriter.goto('/underwriting');
  await expectAccessible(underwriter);
  await underwriter.locator(`a[href="/underwriting/${application}"]`).click();
  await stepUpIfAsked(underwriter, 'underwriter');
  await underwriter.getByRole('radio', { name: 'Make an offer' }).check();
  await underwriter.getByLabel('Text for the borrower').fill('Income and home carry this loan.');
  await expectAccessible(underwriter);
  await underwriter.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(underwriter.getByText('Offer made').first()).toBeVisible();
  await underwriter.context().close();
}

async function accept(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Your offer' })).toBeVisible();
  const button = page.getByRole('button', { name: 'Sign and accept' });
  await expect(button).toBeDisabled();
  for (const part of await page.getByRole('checkbox', { name: /^I have read: / }).all()) {
    await part.check();
  }
  await expect(button).toBeDisabled();
  await page.getByRole('checkbox', { name: /^I understand that I can lose my home/ }).check();
  await expectAccessible(page);
  await button.click();
  await signStatement(page);
  await confirmAll(page);
  await page.waitForURL('**/loans/0x*');
}

/** The value beside a name: "0.42 FLUSD". */
function fact(page: Page, name: string): Locator {
  return page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]');
}

/** In the form of a payment: what to pay, where the money has to go for it, and how much where one types it. */
interface Payment {
  readonly choice: RegExp;
  readonly goesTo: string;
  readonly amount?: string;
}

/** Pays, from the page of the loan and back to it. */
async function pay(page: Page, { choice, goesTo, amount }: Payment): Promise<void> {
  await page.getByRole('link', { name: 'Pay', exact: true }).click();
  await page.getByRole('radio', { name: choice }).check();
  if (amount !== undefined) {
    await page.getByLabel('Amount to pay').fill(amount);
    await expect(fact(page, 'You pay')).toContainText(`${Number(amount).toLocaleString('en')}.00`);
  }
  await expect(fact(page, goesTo)).toContainText(/[1-9]/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pay now' }).click();
  await confirmAll(page);
  await page.waitForURL(/\/loans\/0x[0-9a-f]+$/);
}

test('a home is valued and pledged, the loan drawn, paid late, prepaid and paid off, the home free again', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const home = newHome();
  await poolHasCash(browser);
  await logIn(page, 'borrower');
  await openDemoWallet(page);
  await verified('borrower', 'Benedikt Sommer');
  await buy('borrower', 2_000n * flusd);

  await describeHome(page, home);
  const assetAddress = page.url();
  await registerHome(page);
  await page.getByRole('button', { name: 'Request appraisal' }).click();
  await expect(page.getByText('Statements of appraisers: 0 of 2')).toBeVisible();
  await valueHome(browser, 'appraiser1', home, '300000', 'You have signed your statement for this round.');
  await valueHome(browser, 'appraiser2', home, '310000', 'Done');
  await expect(page.getByText('Valued, free to secure a loan.')).toBeVisible();

  const application = await apply(page);
  await decide(browser, application);
  await accept(page);

  await page.getByRole('button', { name: 'Draw loan' }).click();
  await confirmAll(page);
  await expect(page.getByText('Current', { exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Drawn' })).toContainText('20,000.00');
  await expectAccessible(page);
  const loanAddress = page.url();
  await page.goto(assetAddress);
  await expect(page.getByText('This home secures a loan.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Borrow against this home' })).toHaveCount(0);

  await advance(40);
  await page.goto(loanAddress);
  await expect(page.getByText('In arrears', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Days past due: [1-9]/).first()).toBeVisible();
  await page.goto('/loans');
  await expectAccessible(page);
  await page.goto(loanAddress);
  await pay(page, { choice: /^What is due now: /, goesTo: 'Late interest' });
  await expect(page.getByText('Current', { exact: true })).toBeVisible();
  await expect(page.getByText('Late interest charged')).toBeVisible();

  await pay(page, { choice: /^Prepay principal/, goesTo: 'Principal paid early', amount: '5000' });
  await expect(fact(page, 'Outstanding principal').first()).toContainText(/^1[0-4],\d{3}\.\d\d/);
  await pay(page, { choice: /^Pay off the loan: /, goesTo: 'Principal paid early' });
  await expect(page.getByText('Closed, repaid')).toBeVisible();
  await expect(page.getByText('Home released')).toBeVisible();
  await expectAccessible(page);

  await page.goto(assetAddress);
  await expect(page.getByText('Valued, free to secure a loan.')).toBeVisible();
  await expect(page.getByText('This home secures a loan.')).toHaveCount(0);
  await expectAccessible(page);
});
