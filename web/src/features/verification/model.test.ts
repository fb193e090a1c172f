import { describe, expect, it } from 'vitest';
import { countries, draftOf, emptyDraft, missing, submissionOf } from './model';

const filled = {
  ...emptyDraft,
  fullName: 'Ana Silva',
  otherNames: 'A. Silva; Ana S. ',
  birthDate: '1990-02-03',
  country: 'PT',
  addressLine: 'Rua 1',
  city: 'Porto',
  postalCode: '4000',
  documentNumber: 'P123',
  documentCountry: 'PT',
  documentExpires: '2030-01-01',
  consent: true,
};

describe('a profile', () => {
  it('names every field that is missing', () => {
    expect(missing(emptyDraft)).toEqual(expect.arrayContaining(['fullName', 'birthDate', 'consent']));
    expect(missing(filled)).toEqual([]);
  });

  it('comes back into the form as it was sent', () => {
    const sent = submissionOf(filled, 'v1');
    expect(sent.otherNames).toEqual(['A. Silva', 'Ana S.']);
    expect(sent.nationality).toBeNull();
    expect(submissionOf({ ...draftOf(sent), consent: true }, 'v1')).toEqual(sent);
  });

  it('offers countries and nothing that is none', () => {
    const codes = countries('en').map((country) => country.value);
    expect(codes).toContain('DE');
    expect(codes).toContain('CN');
    expect(codes).not.toContain('EU');
    expect(codes.length).toBeGreaterThan(240);
  });
});
