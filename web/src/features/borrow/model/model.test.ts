import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callOf } from '../../../chain/calls';
import { deploymentOf } from '../../../chain/deployment';
import { wholeNumber } from '../../../format/numbers';
import type { Application, LoanSummary } from '../api';
import { acceptArguments, type SignedOffer } from './acceptance';
import { seedOf } from './application-draft';
import { emptyAsset, newAsset, unfitFields } from './asset-draft';
import { disclosureItems } from './disclosure';
import { amountOf, firstChoice, kindOf, paymentCall, paymentChoices } from './payment';
import { byUrgency, progressOf } from './progress';
import { ltvBps, monthsOf, monthsRange, shapeOf } from './term';

const annuity = { family: 'annuity', minCount: 2, maxCount: 480, minPeriodMonths: 1, maxPeriodMonths: 1 } as const;
const bullet = { family: 'bullet', minCount: 1, maxCount: 1, minPeriodMonths: 1, maxPeriodMonths: 60 } as const;
const quarterly = { ...annuity, minPeriodMonths: 3, maxPeriodMonths: 3 };
const word = (digit: string): string => `0x${digit.repeat(64)}`;
const account = (digit: string): string => `0x${digit.repeat(40)}`;

describe('the term of a loan', () => {
  it('becomes monthly payments, or one payment at the end', () => {
    expect(shapeOf(annuity, 240)).toEqual({ count: 240, periodMonths: 1 });
    expect(shapeOf(bullet, 24)).toEqual({ count: 1, periodMonths: 24 });
    expect(shapeOf(quarterly, 12)).toEqual({ count: 4, periodMonths: 3 });
  });

  it.each([1, 481, 2.5, Number.NaN, -12])('refuses %s months where the product does not have them', (months) => {
    expect(shapeOf(annuity, months)).toBeUndefined();
  });

  it('refuses a term that is no whole number of periods', () => {
    expect(shapeOf(quarterly, 13)).toBeUndefined();
  });

  it('of every length within the range comes back as the same months', () => {
    for (const product of [annuity, bullet]) {
      const { least, most } = monthsRange(product);
      for (let months = least; months <= most; months++) {
        const shape = shapeOf(product, months);
        expect(shape && monthsOf(shape)).toBe(months);
      }
    }
  });

  it.each([
    ['12', 12],
    [' ２０ ', 20],
    ['', undefined],
    ['1.5', undefined],
    ['-3', undefined],
    ['1234567', undefined],
  ])('is read from "%s" as %s', (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });
});

describe('loan to value', () => {
  it('is rounded up, so that a limit is never undercut by rounding', () => {
    expect(ltvBps(800_000_000n, 1_000_000_000n)).toBe(8_000);
    expect(ltvBps(800_000_001n, 1_000_000_000n)).toBe(8_001);
  });

  it('is unknown without a value', () => {
    expect(ltvBps(1n, 0n)).toBeUndefined();
  });
});

describe('a disclosure', () => {
  it('is cut at its headings and loses no word', () => {
    const text = 'Before.\n# One\n\nFirst.\nstill first\n\nSecond.\n# Two\nThird.';
    expect(disclosureItems(text)).toEqual([
      { heading: '', paragraphs: ['Before.'] },
      { heading: 'One', paragraphs: ['First.\nstill first', 'Second.'] },
      { heading: 'Two', paragraphs: ['Third.'] },
    ]);
  });

  it('of nothing has no parts', () => {
    expect(disclosureItems('')).toEqual([]);
  });
});

describe('accepting an offer', () => {
  const offer: SignedOffer = {
    originatorSignature: `0x${'1'.repeat(130)}`,
    offer: {
      borrower: account('a'),
      pool: account('b'),
      product: '1',
      asset: word('c'),
      principal: '79228162514264337593543950335',
      rate: '50000000000000000',
      instalment: '536820000',
      count: '360',
      periodMonths: '1',
      startDay: '20782',
      parameterVersion: '7',
      issuedAt: '1795600000',
      expiresAt: '1796200000',
      originator: account('d'),
      nonce: word('e'),
    },
    receipt: {
      termsHash: word('1'),
      scheduleHash: word('2'),
      aprPpm: '50000',
      aprRegime: '1',
      totalCost: '93255780000',
      riskTextHash: word('3'),
      language: 'zh-CN',
    },
  };
  const deployment = deploymentOf({
    chainId: 1,
    demo: true,
    genesisHash: word('0'),
    publicRpcUrl: 'http://localhost/rpc',
    contracts: { Origination: account('9') },
  });

  it('fits the ABI of the contract, the largest principal included', async () => {
    const call = await callOf(deployment, 'Origination', 'accept', acceptArguments(offer, `0x${'2'.repeat(130)}`));
    expect(call.data).toContain('f'.repeat(24));
    expect(call.shownArguments.map(({ name }) => name)).toEqual([
      'offer',
      'originatorSignature',
      'receipt',
      'borrowerSignature',
    ]);
  });

  it('refuses a number that is none', () => {
    const broken = { ...offer, offer: { ...offer.offer, count: 'many' } };
    expect(() => acceptArguments(broken, '0x')).toThrow(SyntaxError);
  });
});

const loan = (part: Partial<LoanSummary>): LoanSummary => ({
  id: word('1'),
  state: 'current',
  productId: 1,
  principal: '1000',
  outstanding: '900',
  nominalRate: '0.05',
  dueNow: '0',
  payoff: '905',
  nextDueDay: 20_800,
  nextInstalment: '50',
  daysPastDue: 0,
  approvedDay: 20_700,
  ...part,
});

describe('a payment', () => {
  it('begins with arrears, then the next instalment, then the pay-off', () => {
    expect(firstChoice(loan({ dueNow: '70' }))).toBe('due');
    expect(firstChoice(loan({}))).toBe('next');
    expect(firstChoice(loan({ nextInstalment: null }))).toBe('full');
  });

  it('takes fixed amounts from the loan and leaves the others to the person', () => {
    const amounts = paymentChoices.map((choice) => amountOf(choice, loan({ dueNow: '70' })));
    expect(amounts).toEqual([70n, 50n, undefined, undefined, 905n]);
  });

  it('calls the function of its kind', () => {
    expect(paymentChoices.map((choice) => paymentCall(kindOf(choice), word('1'), 5n).functionName)).toEqual([
      'repay',
      'repay',
      'repay',
      'prepay',
      'repayInFull',
    ]);
  });
});

describe('the order of loans', () => {
  it('is the longest overdue, the next due, the undated, the closed', () => {
    const loans = [
      loan({ id: 'closed', state: 'closed_repaid' }),
      loan({ id: 'undated', nextDueDay: null }),
      loan({ id: 'later', nextDueDay: 20_900 }),
      loan({ id: 'late', dueNow: '1', daysPastDue: 3 }),
      loan({ id: 'sooner' }),
      loan({ id: 'later still', dueNow: '1', daysPastDue: 9 }),
    ];
    expect(byUrgency(loans).map(({ id }) => id)).toEqual([
      'later still',
      'late',
      'sooner',
      'later',
      'undated',
      'closed',
    ]);
  });
});

describe('the steps of an application', () => {
  const valued = { state: 'valued' } as const;
  const application = (state: Application['state']) => ({ state });

  it('begin with the home', () => {
    expect(progressOf(undefined, undefined)).toMatchObject({ collateral: 'current', terms: 'todo' });
  });

  it('wait for the value of the home before the review', () => {
    const described = { state: 'described' } as const;
    expect(progressOf(application('draft'), described)).toMatchObject({ collateral: 'current', review: 'todo' });
    expect(progressOf(application('draft'), valued)).toMatchObject({ collateral: 'done', review: 'current' });
  });

  it('end with the offer, or say where it stopped', () => {
    expect(progressOf(application('offered'), valued).offer).toBe('current');
    expect(progressOf(application('accepted'), valued).offer).toBe('done');
    expect(progressOf(application('declined'), valued).review).toBe('failed');
    expect(progressOf(application('offer_expired'), valued).offer).toBe('failed');
  });
});

describe('the description of a home', () => {
  it('names every field that cannot be sent', () => {
    expect(unfitFields({ ...emptyAsset(account('a')), rooms: 'four', city: '  ' })).toEqual([
      'titleJurisdiction',
      'titleReference',
      'addressLine',
      'city',
      'postalCode',
      'country',
      'yearBuilt',
      'livingAreaM2',
      'rooms',
    ]);
  });

  it('is sent with numbers and without an empty note', () => {
    const draft = { ...emptyAsset(account('a')), country: 'de', yearBuilt: '1931', livingAreaM2: '92', rooms: '4' };
    const asset = newAsset(draft, 450_000_000_000n);
    expect(asset).toMatchObject({ country: 'DE', yearBuilt: 1931, rooms: 4, estimatedValue: '450000000000' });
    expect(asset).not.toHaveProperty('note');
  });
});

describe('the address of the apply page', () => {
  it('hands over what fits and leaves out the rest', () => {
    expect(seedOf({ product: 2, amount: '5000', months: 24, asset: { id: 1 } })).toEqual({
      product: 2,
      amount: '5000',
      months: '24',
    });
    expect(seedOf(undefined)).toEqual({});
    expect(seedOf({ product: 'first' })).toEqual({});
  });
});

describe('the texts', () => {
  const keys = (language: string) => {
    const walk = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}.${key}`))
        : [path];
    return walk(JSON.parse(readFileSync(`src/locales/${language}/borrow.json`, 'utf8')), '').toSorted();
  };

  it('have the same keys in both languages', () => {
    expect(keys('zh-CN')).toEqual(keys('en'));
  });
});
