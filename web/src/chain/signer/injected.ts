import { type EIP1193Provider, getAddress, type Hex, isAddress, isHex, numberToHex, stringToHex } from 'viem';
import type { Deployment } from '../deployment';
import { type Signer, SigningDeclined } from './signer';

/** A wallet that announced itself (EIP-6963). */
export interface InjectedWallet {
  readonly id: string;
  readonly name: string;
  readonly provider: EIP1193Provider;
}

/** Asks the wallets in this browser to announce themselves and tells each; gives the way to stop listening. */
export function discoverWallets(found: (wallet: InjectedWallet) => void): () => void {
  const hear = (event: Event) => {
    const wallet = event instanceof CustomEvent ? announced(event.detail) : undefined;
    if (wallet !== undefined) found(wallet);
  };
  window.addEventListener('eip6963:announceProvider', hear);
  window.dispatchEvent(new Event('eip6963:requestProvider'));
  return () => window.removeEventListener('eip6963:announceProvider', hear);
}

function announced(detail: unknown): InjectedWallet | undefined {
  if (typeof detail !== 'object' || detail === null || !('info' in detail) || !('provider' in detail)) return undefined;
  const { info, provider } = detail;
  if (typeof info !== 'object' || info === null || !('uuid' in info) || !('name' in info)) return undefined;
  return isProvider(provider) ? { id: String(info.uuid), name: String(info.name), provider } : undefined;
}

function isProvider(value: unknown): value is EIP1193Provider {
  return typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'function';
}

/** Connects: the person picks an account, and the wallet moves to our chain, adding it when it does not know it. */
export async function connect(wallet: InjectedWallet, deployment: Deployment): Promise<Signer> {
  const ask = asking(wallet.provider);
  const accounts = await ask('eth_requestAccounts', []);
  const account = Array.isArray(accounts) ? String(accounts[0]) : '';
  if (!isAddress(account)) throw new SigningDeclined(`${wallet.name} gave no account`);
  await moveToOurChain(ask, deployment);
  return injectedSigner(ask, getAddress(account), deployment);
}

type Ask = (method: string, params: readonly unknown[]) => Promise<unknown>;

/** EIP-1193 requests; code 4001 is the person's no. */
function asking(provider: EIP1193Provider): Ask {
  const request: (call: { method: string; params: readonly unknown[] }) => Promise<unknown> = provider.request.bind(
    provider,
  ) as never; // viem types each method; here the name is data
  return async (method, params) => {
    try {
      return await request({ method, params });
    } catch (failure) {
      if (codeOf(failure) === 4001) throw new SigningDeclined('You declined in your wallet.');
      throw failure;
    }
  };
}

function codeOf(failure: unknown): number | undefined {
  return typeof failure === 'object' && failure !== null && 'code' in failure ? Number(failure.code) : undefined;
}

async function moveToOurChain(ask: Ask, deployment: Deployment): Promise<void> {
  const chainId = numberToHex(deployment.chainId);
  if ((await ask('eth_chainId', [])) === chainId) return;
  try {
    await ask('wallet_switchEthereumChain', [{ chainId }]);
  } catch (failure) {
    if (codeOf(failure) !== 4902) throw failure;
    await ask('wallet_addEthereumChain', [
      {
        chainId,
        chainName: deployment.demo ? 'Florin demo' : 'Florin',
        nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        rpcUrls: [deployment.publicRpcUrl],
      },
    ]);
  }
}

function injectedSigner(ask: Ask, address: Hex, deployment: Deployment): Signer {
  const hex = async (method: string, params: readonly unknown[]): Promise<Hex> => {
    const answer = await ask(method, params);
    if (isHex(answer)) return answer;
    throw new Error(`the wallet gave no result of ${method}`);
  };
  return {
    kind: 'injected',
    address,
    async send(draft) {
      await moveToOurChain(ask, deployment);
      const transaction = {
        from: address,
        to: draft.to,
        data: draft.data,
        value: '0x0',
        gas: numberToHex(draft.gas),
        maxFeePerGas: numberToHex(draft.maxFeePerGas),
        maxPriorityFeePerGas: numberToHex(draft.maxPriorityFeePerGas),
      };
      return { kind: 'sent', hash: await hex('eth_sendTransaction', [transaction]) };
    },
    signTypedData: (text) => hex('eth_signTypedData_v4', [address, text]),
    signMessage: (text) => hex('personal_sign', [stringToHex(text), address]),
  };
}
