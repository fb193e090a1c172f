import type { ComponentType } from 'react';

export type Language = 'en' | 'zh-CN';
export type UserRole = 'borrower' | 'lender' | 'member' | 'officer' | 'underwriter' | 'appraiser' | 'admin';

/** A short text in every language; written where it is used because navigation is drawn before features load. */
export type Words = Readonly<Record<Language, string>>;

/** What a feature tells the app about one of its pages. `features/<name>/routes.ts` exports a list of these. */
export interface FeatureRoute {
  /** Address with `$name` for parameters: `/loans/$id`. */
  path: string;
  page: () => Promise<{ default: ComponentType }>;
  /** Who may come here; absent: everybody, even without login. `'anyone'`: whoever is logged in. */
  roles?: readonly UserRole[] | 'anyone';
  /** Signs or reads with the person's wallet: loaded with the page, so that others stay light. */
  wallet?: true;
  /** An entry in the main navigation, by ascending `order`. */
  nav?: { label: Words; order: number };
}
