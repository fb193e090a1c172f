import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../../ui/button';
import { useCancelApplication } from '../api';
import { Failure } from './failure';

/** Withdraws the application after a second confirmation. */
export function CancelApplication({ id }: { id: string }) {
  const { t } = useTranslation('borrow');
  const cancel = useCancelApplication();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <p>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t('application.cancel')}
        </Button>
      </p>
    );
  }
  return (
    <>
      <p>{t('application.cancelAsk')}</p>
      <Failure error={cancel.error} />
      <ButtonRow>
        <Button kind="danger" busy={cancel.isPending} onClick={() => cancel.mutate(id)}>
          {t('application.cancelYes')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('application.cancelNo')}</Button>
      </ButtonRow>
    </>
  );
}
