import { useTranslation } from 'react-i18next';
import type { TransactionState } from '../../chain/transaction';
import { shorten } from '../../format/address';
import { Facts } from '../../ui/page';

/** Which contract is called; seen without opening anything. */
export function ContractLine({ state }: { state: TransactionState }) {
  const { t } = useTranslation('chain');
  if (state.kind === 'idle') return null;
  const { contract, address } = state.call;
  return (
    <p>
      {t('contract')}: {contract} <bdi>{shorten(address)}</bdi>
    </p>
  );
}

/** The contract, the function and the bytes, to compare with the wallet. */
export function RawCall({ state }: { state: TransactionState }) {
  const { t } = useTranslation('chain');
  if (state.kind === 'idle') return null;
  const { call } = state;
  return (
    <details>
      <summary>{t('raw')}</summary>
      <Facts
        items={[
          [t('contract'), `${call.contract} ${call.address}`],
          [t('function'), call.functionName],
          ...call.shownArguments.map(({ name, value }): readonly [string, string] => [name, value]),
          [t('data'), call.data],
        ]}
      />
    </details>
  );
}

/** The statement as it is signed. */
export function RawStatement({ text }: { text: string }) {
  const { t } = useTranslation('chain');
  return (
    <details>
      <summary>{t('raw')}</summary>
      <pre>{JSON.stringify(JSON.parse(text), null, 2)}</pre>
    </details>
  );
}
