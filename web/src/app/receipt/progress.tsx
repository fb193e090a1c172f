import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../chain/reverts';
import type { TransactionState } from '../../chain/transaction';
import { Notice } from '../../ui/notice';

/** Where the transaction is, in one sentence that is also read aloud. */
export function Progress({ state }: { state: TransactionState }) {
  const { t } = useTranslation('chain');
  const refusal = useRefusalText();
  switch (state.kind) {
    case 'idle':
    case 'checking':
    case 'signing':
    case 'sent':
    case 'unknown':
    case 'included':
      return <p aria-live="polite">{t(`state.${state.kind}`)}</p>;
    case 'review':
      return <p>{t('noFee')}</p>;
    case 'declined':
      return <p aria-live="polite">{state.reason === '' ? t('state.declined') : state.reason}</p>;
    case 'done':
      return (
        <Notice level="note" announce>
          {t('state.done', { block: state.block.toString() })}
        </Notice>
      );
    case 'blocked':
    case 'reverted':
      return (
        <Notice level="danger" title={t(`state.${state.kind}`)} announce>
          {refusal(state.refusal)}
        </Notice>
      );
  }
}

/** A contract's refusal in the reader's words, with its name to quote. */
function useRefusalText(): (refusal: Refusal) => string {
  const { t, i18n } = useTranslation('chain');
  return (refusal) => {
    if (refusal.kind === 'text') return refusal.text;
    const key = `refusal.${refusal.name}`;
    const values = refusal.values.join(', ');
    const words = i18n.exists(key, { ns: 'chain' }) ? t(key) : t('refusedByContract');
    return `${words} (${refusal.name}${values === '' ? '' : `: ${values}`})`;
  };
}
