import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParsedAmount } from '../format/parse-amount';
import type { Token } from '../format/units';
import { useFormat } from '../format/use-format';

/** An amount field with its checks: what was typed, the units when usable, and after a first try what is wrong. */
export function useAmount(token: Token, most: bigint | undefined) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const parsed = format.parse(text, token);
  const problem = amountProblem(parsed, most);
  const values = { most: most === undefined ? '' : format.amount(most, { token }) };
  return {
    text,
    setText,
    units: parsed.ok && problem === null ? parsed.units : null,
    error: tried && problem !== null ? t(`amount.${problem}`, values) : null,
    /** Shows what is wrong from now on. */
    check: () => setTried(true),
    clear: () => {
      setText('');
      setTried(false);
    },
  };
}

/** Why an amount cannot be used, as the key of a text; null when it can. */
export function amountProblem(parsed: ParsedAmount, most: bigint | undefined): string | null {
  if (!parsed.ok) return parsed.reason;
  if (parsed.units === 0n) return 'zero';
  return most !== undefined && parsed.units > most ? 'above' : null;
}
