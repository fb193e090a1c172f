// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { fromKeystore, toKeystore } from './keystore';
import { open, seal } from './sealing';

// The password's work factor is meant to cost time, more so beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const key = '0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';

describe('a keystore file', () => {
  it('gives back the key it was made of, with the right password only', async () => {
    const file = await toKeystore(key, 'a long password');
    expect(await fromKeystore(file, 'a long password')).toBe(key);
    expect(await fromKeystore(file, 'another password')).toBeUndefined();
  });

  it('opens the example of the Web3 Secret Storage definition (pbkdf2)', async () => {
    const example = JSON.stringify({
      crypto: {
        cipher: 'aes-128-ctr',
        cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
        ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
        kdf: 'pbkdf2',
        kdfparams: {
          c: 262144,
          dklen: 32,
          prf: 'hmac-sha256',
          salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
        },
        mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
      },
      version: 3,
    });
    expect(await fromKeystore(example, 'testpassword')).toBe(
      '0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d',
    );
  });

  it('is refused when it is something else', async () => {
    for (const text of ['', '{}', 'no json', '{"version":3,"crypto":{"cipher":"none"}}']) {
      expect(await fromKeystore(text, 'x')).toBeUndefined();
    }
  });
});

describe('a sealed vault', () => {
  it('opens with its password and with no other', async () => {
    const sealed = await seal({ kind: 'key', key }, '0x2c7536E3605D9C16a7a3D7b1898e529396a65c23', 'correct horse');
    expect(await open(sealed, 'correct horse')).toEqual({ kind: 'key', key });
    expect(await open(sealed, 'wrong horse')).toBeUndefined();
  });
});
