import { type Hex, isHex } from 'viem';
import type { VaultRequest } from '../vault/protocol';
import { type Vault, VaultRefused } from '../vault/vault';
import { type Signer, SigningDeclined } from './signer';

/** Signs with the key in the vault's Worker. */
export function vaultSigner(vault: Vault, address: Hex, demo: boolean): Signer {
  const sign = async (request: VaultRequest): Promise<Hex> => {
    try {
      const text = await vault.text(request);
      if (isHex(text)) return text;
      throw new Error('the vault gave no signature');
    } catch (failure) {
      if (failure instanceof VaultRefused) throw new SigningDeclined(failure.message);
      throw failure;
    }
  };
  return {
    kind: demo ? 'demo' : 'vault',
    address,
    async send(draft, nonce) {
      return { kind: 'raw', raw: await sign({ kind: 'transaction', draft, nonce }) };
    },
    signTypedData: (text) => sign({ kind: 'typedData', text }),
    signMessage: (text) => sign({ kind: 'message', text }),
  };
}
