import type { Page } from '@playwright/test';
import { callAs, eventually } from './api';

interface Profile {
  readonly state: string;
  readonly wallets: readonly { readonly record: string }[];
}

/** What the verification form asks, for a person of this name. */
export function details(fullName: string, birthDate = '1985-04-12', country = 'DE') {
  return {
    kind: 'person',
    fullName,
    otherNames: [],
    birthDate,
    country,
    nationality: country,
    addressLine: 'Lindenstrasse 7',
    city: 'Berlin',
    postalCode: '10969',
    documentKind: 'passport',
    documentNumber: `T${Math.abs(hash(fullName)) % 10_000_000}X`,
    documentCountry: country,
    documentExpires: '2034-01-31',
    sourceOfFunds: 'salary',
    purpose: 'both',
    politicallyExposed: false,
  };
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
}

/** Verifies a demo user by the API, for flows that are not about verification; their wallets must be linked. */
export async function verified(user: string, fullName: string): Promise<void> {
  const before = await callAs<Profile & { consentVersion: string }>(user, 'GET', '/api/v1/profile');
  if (before.state === 'not_started') {
    await callAs(user, 'PUT', '/api/v1/profile', { ...details(fullName), consentVersion: before.consentVersion });
  }
  await eventually(
    `${user} has a valid record`,
    () => callAs<Profile>(user, 'GET', '/api/v1/profile'),
    (profile) => profile.wallets.length > 0 && profile.wallets.every((wallet) => wallet.record === 'valid'),
  );
}

/** Fills in the verification form as a person does. */
export async function fillProfile(page: Page, fullName: string, birthDate: string, country: string): Promise<void> {
  await page.goto('/account/verify');
  await fillProfileFields(page, fullName, birthDate, country);
}

/** The same on the form as it stands. */
export async function fillProfileFields(
  page: Page,
  fullName: string,
  birthDate: string,
  country: string,
): Promise<void> {
  const person = details(fullName, birthDate, country);
  await page.getByLabel('Full name').fill(person.fullName);
  await page.getByLabel('Date of birth').fill(person.birthDate);
  await page.getByLabel('Country of residence').selectOption(person.country);
  await page.getByLabel('Nationality').selectOption(person.nationality);
  await page.getByLabel('Street and number').fill(person.addressLine);
  await page.getByLabel('Postal code').fill(person.postalCode);
  await page.getByLabel('City').fill(person.city);
  await page.getByLabel('Document number').fill(person.documentNumber);
  await page.getByLabel('Issued by').selectOption(person.documentCountry);
  await page.getByLabel('Valid until').fill(person.documentExpires);
  await page.getByLabel(/I agree that my details/).check();
  await page.getByRole('button', { name: 'Submit' }).click();
}
