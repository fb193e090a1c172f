import { useTranslation } from 'react-i18next';
import { useSending } from '../../../chain/sending-state';
import { useWallet } from '../../../chain/wallet-state';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { DataBlock, never } from '../../../ui/data-block';
import { KeyFigure } from '../../../ui/key-figure';
import { Card, Grid } from '../../../ui/page';
import { useBalances } from '../api';

/** What the wallet holds; in a demo with a button for test reserve tokens. */
export function BalanceFigures() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const balances = useBalances();
  const { deployment } = useWallet();
  const { send, busy } = useSending();
  const faucet = () =>
    send(t('money.faucet'), [
      { words: t('money.faucetWords'), contract: 'TestReserveToken', functionName: 'faucet', args: [] },
    ]);
  return (
    <DataBlock query={balances} height={140} isEmpty={never} empty={null}>
      {({ flusd, reserve }) => (
        <Grid>
          <Card>
            <KeyFigure label={t('money.balance')} value={format.amount(flusd)} note={t('money.balanceNote')} />
          </Card>
          <Card>
            <KeyFigure label={t('money.reserve')} value={format.amount(reserve, { token: 'tUSD' })} />
            {deployment?.demo ? (
              <p>
                <Button small busy={busy} onClick={faucet}>
                  {t('money.faucet')}
                </Button>
              </p>
            ) : null}
          </Card>
        </Grid>
      )}
    </DataBlock>
  );
}
