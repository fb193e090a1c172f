import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';

interface Amount {
  /** In units; undefined while it is no amount or outside the limits. */
  readonly units: bigint | undefined;
  /** What is wrong, in words. */
  readonly problem: string | undefined;
}

/** Reads typed amounts, within limits where there are some. */
export function useAmount(): (text: string, limits?: { least?: bigint; most?: bigint }) => Amount {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (text, { least = 0n, most } = {}) => {
    const parsed = format.parse(text);
    if (!parsed.ok) return { units: undefined, problem: t(`amount.${parsed.reason}`) };
    if (parsed.units < least) {
      return { units: undefined, problem: t('amount.below', { least: format.amount(least) }) };
    }
    if (most !== undefined && parsed.units > most) {
      return { units: undefined, problem: t('amount.above', { most: format.amount(most) }) };
    }
    return { units: parsed.units, problem: undefined };
  };
}
