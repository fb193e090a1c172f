import {
  type Abi,
  createPublicClient,
  createWalletClient,
  defineChain,
  encodeFunctionData,
  http,
  type PublicClient,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { callAs } from './api';
import { stack } from './stack';

interface DeploymentAnswer {
  readonly chainId: number;
  readonly contracts: Readonly<Record<string, `0x${string}`>>;
}

/** The demo wallet of a user, without a browser: it signs here and sends to the chain's own port. */
export interface ChainWallet {
  readonly address: `0x${string}`;
  readonly client: PublicClient;
  /** Sends a call and waits for its receipt. @throws Error when the call was refused */
  send(contract: string, abi: Abi, functionName: string, args: readonly unknown[]): Promise<TransactionReceipt>;
  read<T>(contract: string, abi: Abi, functionName: string, args: readonly unknown[]): Promise<T>;
  addressOf(contract: string): `0x${string}`;
}

export async function demoWallet(user: string): Promise<ChainWallet> {
  const answer = await fetch(`${stack.url}/api/v1/deployment`);
  const deployment: DeploymentAnswer = await answer.json();
  const published = await callAs<{ mnemonic: string; index: number }>(user, 'GET', '/api/v1/demo/wallet');
  const account = mnemonicToAccount(published.mnemonic, { addressIndex: published.index });
  const chain = defineChain({
    id: deployment.chainId,
    name: 'Florin under test',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [stack.rpcUrl] } },
  });
  const transport = http(stack.rpcUrl, { retryCount: 0 });
  const client = createPublicClient({ chain, transport });
  const wallet = createWalletClient({ account, chain, transport });
  const addressOf = (contract: string) => {
    const address = deployment.contracts[contract];
    if (address === undefined) throw new Error(`${contract} is not deployed here`);
    return address;
  };
  return {
    address: account.address,
    client,
    addressOf,
    async send(contract, abi, functionName, args) {
      const hash = await wallet.sendTransaction({
        to: addressOf(contract),
        data: encodeFunctionData({ abi, functionName, args }),
      });
      const receipt = await receiptOf(client, hash);
      if (receipt.status !== 'success') {
        throw new Error(`${contract}.${functionName} of ${user} was refused: ${hash}`);
      }
      return receipt;
    },
    async read<T>(contract: string, abi: Abi, functionName: string, args: readonly unknown[]): Promise<T> {
      return (await client.readContract({ address: addressOf(contract), abi, functionName, args })) as T;
    },
  };
}

/** Unlike viem's own waiting, ends at once when the chain does not answer any more. */
async function receiptOf(client: PublicClient, hash: `0x${string}`): Promise<TransactionReceipt> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await client.getTransactionReceipt({ hash });
    } catch (failure) {
      if (!(failure instanceof TransactionReceiptNotFoundError) || Date.now() > end) throw failure;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
