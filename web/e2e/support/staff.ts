import { type Browser, expect, type Page } from '@playwright/test';
import { fillLogin, logIn } from './login';

/** Another person in a browser of their own, logged in. */
export async function inOwnBrowser(browser: Browser, user: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await logIn(page, user);
  return page;
}

/** Decisions ask for the password again when the login is older than five minutes; otherwise the form stands there. */
export async function stepUpIfAsked(page: Page, user: string): Promise<void> {
  const ask = page.getByRole('link', { name: 'Enter password' });
  const decision = page.getByRole('radio').or(page.getByRole('button', { name: 'Approve' }));
  await expect(ask.or(decision.first())).toBeVisible();
  if (await ask.isVisible()) {
    await ask.click();
    await fillLogin(page, user);
  }
}
