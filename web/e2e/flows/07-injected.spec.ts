import type { Page } from '@playwright/test';
import { createWalletClient, type Hex, http, isHex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { register } from '../support/login';
import { fillProfile } from '../support/people';
import { stack } from '../support/stack';
import { expect, test } from '../support/test';
import { confirmAll } from '../support/wallet';

/** What a wallet extension does, outside the page: holds the key, signs and sends. Announced by EIP-6963. */
async function installWallet(page: Page): Promise<Hex> {
  const account = privateKeyToAccount(generatePrivateKey());
  const client = createWalletClient({ account, transport: http(stack.rpcUrl) });
  let chainId = '0x1';
  const hex = (value: unknown): Hex => {
    if (isHex(value)) return value;
    throw new Error(`not hex: ${String(value)}`);
  };
  await page.exposeFunction('walletRequest', async (method: string, params: readonly unknown[]) => {
    const [first, second] = params;
    switch (method) {
      case 'eth_requestAccounts':
        return [account.address];
      case 'eth_chainId':
        return chainId;
      case 'wallet_switchEthereumChain':
        return { error: 4902 };
      case 'wallet_addEthereumChain':
        chainId = '0x4e4';
        return null;
      case 'personal_sign':
        return account.signMessage({ message: { raw: hex(first) } });
      case 'eth_signTypedData_v4':
        return account.signTypedData(JSON.parse(String(second)));
      case 'eth_sendTransaction': {
        const wanted: Record<string, unknown> = typeof first === 'object' && first !== null ? { ...first } : {};
        const request = await client.prepareTransactionRequest({
          chain: null,
          to: hex(wanted.to),
          data: hex(wanted.data),
          maxFeePerGas: 0n,
          maxPriorityFeePerGas: 0n,
        });
        return client.sendTransaction({ ...request, chain: null });
      }
      default:
        throw new Error(`the wallet does not know ${method}`);
    }
  });
  await page.addInitScript(() => {
    const bridge: unknown = Reflect.get(window, 'walletRequest');
    const provider = {
      async request(call: { method: string; params?: readonly unknown[] }) {
        if (typeof bridge !== 'function') throw new Error('no bridge');
        const answer: unknown = await bridge(call.method, call.params ?? []);
        if (typeof answer === 'object' && answer !== null && 'error' in answer) {
          throw Object.assign(new Error('unknown chain'), { code: answer.error });
        }
        return answer;
      },
    };
    const info = {
      uuid: 'e2e00000-0000-4000-8000-000000000001',
      name: 'Test Wallet',
      icon: 'data:,',
      rdns: 'org.test',
    };
    const announce = () =>
      window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }));
    window.addEventListener('eip6963:requestProvider', announce);
    announce();
  });
  return account.address;
}

test('a wallet of the browser is found, moved to our chain, linked, and pays', async ({ page }) => {
  const address = await installWallet(page);
  await register(page, `holder${Date.now()}`, 'a-long-password');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Connect Test Wallet' }).click();
  await page.getByRole('button', { name: 'Link this wallet' }).click();
  await expect(page.getByText('linked to your account', { exact: true })).toBeVisible();
  await expect(page.getByTitle(address).first()).toBeVisible();

  await fillProfile(page, 'Henrik Solberg-Nyman', '1979-11-03', 'NO');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();

  await page.goto('/account');
  await page.getByRole('button', { name: 'Connect Test Wallet' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Money' }).click();
  await page.getByRole('button', { name: 'Get 10,000 test tokens' }).click();
  await confirmAll(page);
  await expect(page.getByText(/10,000\.00/).first()).toBeVisible();
});
