import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { body, platformApi } from '../api/client';
import { deploymentQuery, useMe } from '../api/platform';
import { useAutoLock } from './auto-lock';
import { type Deployment, deploymentOf } from './deployment';
import { changesOwner, connectedSigner, onConnectedSigner, pageVault, setConnectedSigner } from './page-wallet';
import { signInText } from './sign-in-text';
import { connect, discoverWallets, type InjectedWallet } from './signer/injected';
import { vaultSigner } from './signer/vault-signer';
import type { VaultState } from './vault/protocol';
import { limitsOf } from './vault-limits';
import { WalletContext, type WalletState } from './wallet-state';

/** Remembers in this tab that the demo wallet was open, so that a reload opens it again: its key is public anyway. */
const demoOpened = 'florin.demo-wallet';

async function openDemo(): Promise<VaultState> {
  const demo = await body(platformApi.GET('/api/v1/demo/wallet'));
  return pageVault.stateAfter({ kind: 'useDemo', mnemonic: demo.mnemonic, index: demo.index });
}

/** Keeps the wallet of the page: the vault of the login, or a connected wallet of the browser. */
export function WalletProvider({ children }: { children: ReactNode }) {
  const me = useMe();
  const owner = me.authenticated ? (me.id ?? undefined) : undefined;
  const deployment = useDeployment();
  const [vaultState, setVaultState] = useVaultState(owner, deployment);
  const injected = useInjected();
  const connected = useSyncExternalStore(onConnectedSigner, connectedSigner);
  const queries = useQueryClient();

  const signer = useMemo(
    () =>
      connected ??
      (vaultState?.kind === 'open' ? vaultSigner(pageVault, vaultState.address, vaultState.demo) : undefined),
    [connected, vaultState],
  );
  const linked = signer !== undefined && me.wallets.some((each) => each.toLowerCase() === signer.address.toLowerCase());

  const close = useCallback(async () => {
    setConnectedSigner(undefined);
    sessionStorage.removeItem(demoOpened);
    await pageVault.text({ kind: 'lock' });
    if (owner !== undefined) setVaultState(await pageVault.state(owner));
  }, [owner, setVaultState]);
  useAutoLock(
    vaultState?.kind === 'open' && !vaultState.demo,
    useCallback(() => void close(), [close]),
  );

  const value: WalletState = {
    deployment,
    vault: pageVault,
    vaultState,
    signer,
    linked,
    injected,
    owner,
    vaultChanged: setVaultState,
    close,
    async connect(wallet) {
      if (deployment !== undefined) setConnectedSigner(await connect(wallet, deployment));
    },
    async openDemoWallet() {
      setVaultState(await openDemo());
      sessionStorage.setItem(demoOpened, owner ?? '');
    },
    async link() {
      if (signer === undefined) return;
      const facts = await body(platformApi.POST('/api/v1/wallets/nonce'));
      const message = signInText(facts, signer.address, new Date());
      const signature = await signer.signMessage(message);
      await body(platformApi.POST('/api/v1/wallets', { body: { message, signature } }));
      await queries.invalidateQueries();
    },
  };
  return <WalletContext value={value}>{children}</WalletContext>;
}

function useDeployment(): Deployment | undefined {
  const answer = useQuery(deploymentQuery).data;
  return useMemo(() => (answer === undefined ? undefined : deploymentOf(answer)), [answer]);
}

/** The vault's state for this login; the vault is told once what it may sign. A change of login locks it. */
function useVaultState(owner: string | undefined, deployment: Deployment | undefined) {
  const [state, setState] = useState<VaultState>();
  useEffect(() => {
    let current = true;
    const begin = async () => {
      setState(undefined);
      if (changesOwner(owner)) {
        setConnectedSigner(undefined);
        await pageVault.text({ kind: 'lock' });
      }
      if (owner === undefined || deployment === undefined) return;
      await pageVault.text({ kind: 'configure', limits: await limitsOf(deployment) });
      const again = sessionStorage.getItem(demoOpened) === owner;
      // While the service is away the demo wallet stays closed; the person can open it again.
      const known = again ? await openDemo().catch(() => pageVault.state(owner)) : await pageVault.state(owner);
      if (current) setState(known);
    };
    void begin();
    return () => {
      current = false;
    };
  }, [owner, deployment]);
  return [state, setState] as const;
}

function useInjected(): readonly InjectedWallet[] {
  const [found, setFound] = useState<readonly InjectedWallet[]>([]);
  useEffect(
    () => discoverWallets((wallet) => setFound((known) => [...known.filter((each) => each.id !== wallet.id), wallet])),
    [],
  );
  return found;
}
