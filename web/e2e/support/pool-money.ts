import { parseAbi } from 'viem';
import { eventually } from './api';
import { demoWallet } from './demo-wallet';

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

/** Buys FLUSD with test tokens from the faucet; the demo user's wallet is linked and verified. */
export async function buy(user: string, units: bigint): Promise<void> {
  const wallet = await demoWallet(user);
  const held = await wallet.read<bigint>('TestReserveToken', abi, 'balanceOf', [wallet.address]);
  for (let has = held; has < units; has += faucetUnits) {
    await wallet.send('TestReserveToken', abi, 'faucet', []);
  }
  await wallet.send('TestReserveToken', abi, 'approve', [wallet.addressOf('PegModule'), units]);
  await wallet.send('PegModule', abi, 'buy', [wallet.addressOf('TestReserveToken'), units, 0n, wallet.address]);
}

/** Supplies FLUSD that the demo user's wallet holds to the pool. */
export async function supply(user: string, units: bigint): Promise<void> {
  const wallet = await demoWallet(user);
  await eventually(
    'the keeper settles the pool, so that its price is of today',
    () => wallet.read<boolean>('Pool', abi, 'isPriceCurrent', []),
    (current) => current,
  );
  await wallet.send('FLUSD', abi, 'approve', [wallet.addressOf('TrancheVault'), units]);
  await wallet.send('TrancheVault', abi, 'deposit', [units, 0n]);
}
