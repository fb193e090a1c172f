import type { Page } from '@playwright/test';
import { demoPassword } from './api';

/** Through the identity provider's own page, as a person does. */
export async function logIn(page: Page, user: string, password = demoPassword): Promise<void> {
  await page.goto('/login');
  await fillLogin(page, user, password);
  await page.waitForURL((url) => url.pathname !== '/login' && !url.pathname.startsWith('/realms'));
}

/** On the identity provider's page, also when it asks again before a decision. */
export async function fillLogin(page: Page, user: string, password = demoPassword): Promise<void> {
  const name = page.locator('#username');
  await page.locator('#password').waitFor();
  if ((await name.isVisible()) && (await name.isEditable())) {
    await name.fill(user);
  }
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** A new person registers; afterwards they are logged in. */
export async function register(page: Page, user: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByRole('link', { name: /register/i }).click();
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(password);
  await page.locator('#password-confirm').fill(password);
  await page.locator('#email').fill(`${user}@florin.example`);
  await page.locator('#firstName').fill('New');
  await page.locator('#lastName').fill('Person');
  await page.locator('input[type=submit], button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/realms') && url.pathname !== '/login');
}

export async function logOut(page: Page): Promise<void> {
  await page.goto('/logout');
  await page.waitForURL((url) => url.pathname === '/');
}
