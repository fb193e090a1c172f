import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Token } from '../../../format/units';
import { useFormat } from '../../../format/use-format';
import { amountProblem } from '../model';

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
