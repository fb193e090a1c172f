import { ratioUp } from '../../../format/numbers';
import type { Product } from '../api';

/** How a loan is paid back: number of payments and months between two (for a single payment: until it). */
export interface Shape {
  readonly count: number;
  readonly periodMonths: number;
}

type Limits = Pick<Product, 'family' | 'minCount' | 'maxCount' | 'minPeriodMonths' | 'maxPeriodMonths'>;

/** Shortest and longest term of a product in months. */
export function monthsRange(product: Limits): { readonly least: number; readonly most: number } {
  return product.family === 'annuity'
    ? { least: product.minCount * product.minPeriodMonths, most: product.maxCount * product.minPeriodMonths }
    : { least: product.minCount * product.minPeriodMonths, most: product.minCount * product.maxPeriodMonths };
}

/** The payments of a term in months, or undefined when the product does not have this term. */
export function shapeOf(product: Limits, months: number): Shape | undefined {
  const { least, most } = monthsRange(product);
  const step = product.family === 'annuity' ? product.minPeriodMonths : product.minCount;
  if (!Number.isInteger(months) || months < least || months > most || months % step !== 0) return undefined;
  return product.family === 'annuity'
    ? { count: months / step, periodMonths: step }
    : { count: step, periodMonths: months / step };
}

export function monthsOf(shape: Shape): number {
  return shape.count * shape.periodMonths;
}

/** Loan to value in basis points, rounded up as the contract does; undefined without a value. */
export function ltvBps(principal: bigint, value: bigint): number | undefined {
  return ratioUp(principal, value, 10_000n);
}
