import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptViewProps } from '../../chain/sending-provider';
import { isOver } from '../../chain/transaction';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Facts } from '../../ui/page';
import { Progress } from './progress';
import { ContractLine, RawCall, RawStatement } from './raw';

/** What will happen, in words, before anything is signed; then how far it is. */
export function ReceiptView({ receipt, confirm, close }: ReceiptViewProps) {
  const { wish } = receipt;
  const { t } = useTranslation('chain');
  const asking = receipt.kind === 'statement' ? !receipt.signing : receipt.state.kind === 'review';
  const over = receipt.kind === 'transaction' && isEnd(receipt);
  return (
    <Dialog open title={titleOf(receipt, t)} onClose={asking || over ? close : undefined}>
      <p>{wish.words}</p>
      {wish.facts ? <Facts items={wish.facts} /> : null}
      {wish.warnings?.map((warning) => (
        <Notice key={warning} level="caution">
          {warning}
        </Notice>
      ))}
      {receipt.kind === 'transaction' ? <ContractLine state={receipt.state} /> : null}
      {receipt.kind === 'transaction' ? <Progress state={receipt.state} /> : null}
      {receipt.kind === 'statement' ? (
        <RawStatement text={receipt.wish.typedData} />
      ) : (
        <RawCall state={receipt.state} />
      )}
      {asking ? (
        <p>
          <Button kind="primary" onClick={confirm}>
            {t(receipt.kind === 'statement' ? 'sign' : 'confirm')}
          </Button>{' '}
          <Button kind="quiet" onClick={close}>
            {t('decline')}
          </Button>
        </p>
      ) : null}
      {over ? <Button onClick={close}>{t('finish')}</Button> : null}
    </Dialog>
  );
}

/** Nothing more will happen by itself: it failed or was declined, or the last step is done. */
function isEnd({ state, step, steps }: Extract<Receipt, { kind: 'transaction' }>): boolean {
  return isOver(state) && state.kind !== 'idle' && (state.kind !== 'done' || step === steps);
}

function titleOf(receipt: Receipt, t: (key: string, values: Record<string, unknown>) => string): string {
  if (receipt.kind === 'statement' || receipt.steps === 1) return receipt.title;
  return t('stepTitle', { title: receipt.title, step: receipt.step, steps: receipt.steps });
}
