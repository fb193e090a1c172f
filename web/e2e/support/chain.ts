import { createPublicClient, createWalletClient, defineChain, http, parseAbi } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { callAs, eventually } from './api';
import { stack } from './stack';

const abi = parseAbi([
  'function faucet()',
  'function approve(address spender, uint256 value) returns (bool)',
  'function buy(address token, uint256 reserveIn, uint256 minFlusdOut, address to) returns (uint256)',
  'function deposit(uint256 assets, uint256 minShares) returns (uint256)',
  'function isPriceCurrent() view returns (bool)',
  'function balanceOf(address owner) view returns (uint256)',
]);

/** What the faucet gives at once: 10,000 test tokens, in units. */
const faucetUnits = 10_000_000_000n;

interface Deployment {
  readonly chainId: number;
  readonly contracts: Readonly<Record<string, `0x${string}`>>;
}

interface DemoWallet {
  readonly mnemonic: string;
  readonly index: number;
}

type Act =
  | { readonly functionName: 'faucet' }
  | { readonly functionName: 'approve'; readonly args: readonly [`0x${string}`, bigint] }
  | { readonly functionName: 'buy'; readonly args: readonly [`0x${string}`, bigint, bigint, `0x${string}`] }
  | { readonly functionName: 'deposit'; readonly args: readonly [bigint, bigint] };

/** A demo user's published wallet, used without a browser: for what a flow needs but is not about. */
export interface ChainUser {
  readonly address: `0x${string}`;
  /** Buys FLUSD with test tokens from the faucet; amount in units. */
  buy(units: bigint): Promise<void>;
  /** Supplies FLUSD that the wallet holds to the pool; amount in units. */
  supply(units: bigint): Promise<void>;
}

/** @param user whose demo wallet is linked and verified */
export async function chainUser(user: string): Promise<ChainUser> {
  const { mnemonic, index } = await callAs<DemoWallet>(user, 'GET', '/api/v1/demo/wallet');
  const { chainId, contracts } = await callAs<Deployment>(user, 'GET', '/api/v1/deployment');
  const account = mnemonicToAccount(mnemonic, { addressIndex: index });
  const chain = defineChain({
    id: chainId,
    name: 'Florin demo',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [stack.rpcUrl] } },
  });
  const reader = createPublicClient({ chain, transport: http(), pollingInterval: 200 });
  const writer = createWalletClient({ chain, account, transport: http() });
  const at = (name: string): `0x${string}` => {
    const address = contracts[name];
    if (address === undefined) {
      throw new Error(`${name} is not deployed`);
    }
    return address;
  };
  const send = async (contract: string, act: Act): Promise<void> => {
    const { request } = await reader.simulateContract({ account, address: at(contract), abi, ...act });
    const hash = await writer.writeContract(request);
    const receipt = await reader.waitForTransactionReceipt({ hash });
    if (receipt.status !== 'success') {
      throw new Error(`${contract}.${act.functionName} of ${user} was reverted in block ${receipt.blockNumber}`);
    }
  };
  return {
    address: account.address,
    async buy(units) {
      const token = at('TestReserveToken');
      const held = () =>
        reader.readContract({ address: token, abi, functionName: 'balanceOf', args: [account.address] });
      for (let has = await held(); has < units; has += faucetUnits) {
        await send('TestReserveToken', { functionName: 'faucet' });
      }
      await send('TestReserveToken', { functionName: 'approve', args: [at('PegModule'), units] });
      await send('PegModule', { functionName: 'buy', args: [token, units, 0n, account.address] });
    },
    async supply(units) {
      await eventually(
        'the keeper settles the pool, so that its price is of today',
        () => reader.readContract({ address: at('Pool'), abi, functionName: 'isPriceCurrent' }),
        (current) => current,
      );
      await send('FLUSD', { functionName: 'approve', args: [at('TrancheVault'), units] });
      await send('TrancheVault', { functionName: 'deposit', args: [units, 0n] });
    },
  };
}
