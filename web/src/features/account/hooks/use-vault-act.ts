import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VaultRefused } from '../../../chain/vault/vault';

/** Something the vault is asked to do, with its refusal in words. */
export function useVaultAct(act: () => Promise<void>) {
  const { t } = useTranslation('account');
  const running = useMutation({ mutationFn: act });
  const words = (failure: Error) =>
    failure instanceof VaultRefused ? t(`vault.refusal.${failure.code}`) : failure.message;
  return {
    run: () => running.mutate(),
    busy: running.isPending,
    error: running.error ? words(running.error) : null,
  };
}
