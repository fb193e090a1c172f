import { useQuery } from '@tanstack/react-query';
import { wholeNumber } from '../../../format/numbers';
import { type Product, previewQuery } from '../api';
import { shapeOf } from '../model/term';
import { useDebounced } from './use-debounced';

const restMilliseconds = 150;

/** The terms that the service gives for what is typed, asked once the typing rests. Disabled without fit input. */
export function usePreview(product: Product | undefined, principal: bigint | undefined, months: number | undefined) {
  const wish = useDebounced(`${principal ?? ''} ${months ?? ''}`, restMilliseconds);
  const [amount = '', term = ''] = wish.split(' ');
  const rested = wholeNumber(term);
  const shape = product && rested !== undefined ? shapeOf(product, rested) : undefined;
  return useQuery(
    previewQuery(
      product && shape && amount !== '' ? { productId: product.id, principal: amount, ...shape } : undefined,
    ),
  );
}
