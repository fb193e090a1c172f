import type { ProfileSubmission } from './api';

/** What the form holds: every field as text, so that nothing typed is lost. */
export interface Draft {
  readonly kind: ProfileSubmission['kind'];
  readonly fullName: string;
  readonly otherNames: string;
  readonly birthDate: string;
  readonly country: string;
  readonly nationality: string;
  readonly addressLine: string;
  readonly city: string;
  readonly postalCode: string;
  readonly documentKind: ProfileSubmission['documentKind'];
  readonly documentNumber: string;
  readonly documentCountry: string;
  readonly documentExpires: string;
  readonly sourceOfFunds: ProfileSubmission['sourceOfFunds'];
  readonly purpose: ProfileSubmission['purpose'];
  readonly politicallyExposed: boolean;
  readonly consent: boolean;
}

export const emptyDraft: Draft = {
  kind: 'person',
  fullName: '',
  otherNames: '',
  birthDate: '',
  country: '',
  nationality: '',
  addressLine: '',
  city: '',
  postalCode: '',
  documentKind: 'passport',
  documentNumber: '',
  documentCountry: '',
  documentExpires: '',
  sourceOfFunds: 'salary',
  purpose: 'both',
  politicallyExposed: false,
  consent: false,
};

/** The form as it was last submitted. The consent is asked for anew. */
export function draftOf(submitted: ProfileSubmission): Draft {
  const { otherNames, nationality, consentVersion, ...rest } = submitted;
  return { ...emptyDraft, ...rest, otherNames: (otherNames ?? []).join('; '), nationality: nationality ?? '' };
}

const required = [
  'fullName',
  'birthDate',
  'country',
  'addressLine',
  'city',
  'postalCode',
  'documentNumber',
  'documentCountry',
  'documentExpires',
] as const;

/** Fields that are missing; the service checks the rest. */
export function missing(draft: Draft): readonly (keyof Draft)[] {
  const empty = required.filter((field) => draft[field].trim() === '');
  return draft.consent ? empty : [...empty, 'consent'];
}

export function submissionOf(draft: Draft, consentVersion: string): ProfileSubmission {
  const { consent, otherNames, nationality, ...rest } = draft;
  return {
    ...rest,
    otherNames: otherNames
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    nationality: nationality === '' ? null : nationality,
    consentVersion,
  };
}

/** Every country of ISO 3166 that the browser can name, by its name in the reader's language. */
export function countries(locale: string): readonly { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const reserved = /^(A[AC]|CP|CQ|DG|E[AUZ]|IC|Q[M-Z]|QO|TA|U[KN]|X.|Z[ZR])$/;
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !reserved.test(code))
    .map((code) => ({ value: code, label: names.of(code) ?? '' }))
    .filter((country) => country.label !== '')
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
