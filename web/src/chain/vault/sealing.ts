import { scryptAsync } from '@noble/hashes/scrypt.js';

/** Work factor of the password: 2^17 rounds, 128 MiB. */
const cost = { N: 2 ** 17, r: 8, p: 1, dkLen: 32 };
const saltBytes = 32;
const ivBytes = 12;

/** A vault at rest: the secret under a random data key, the data key under the password. */
export interface SealedVault {
  readonly version: 1;
  readonly address: `0x${string}`;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly keyIv: Uint8Array<ArrayBuffer>;
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What a vault keeps: the words, or a single key that came from a keystore file. */
export type Secret =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'key'; readonly key: string };

async function passwordKey(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const derived = await scryptAsync(new TextEncoder().encode(password.normalize('NFKC')), salt, cost);
  return crypto.subtle.importKey('raw', new Uint8Array(derived), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

export async function seal(secret: Secret, address: `0x${string}`, password: string): Promise<SealedVault> {
  const salt = random(saltBytes);
  const keyIv = random(ivBytes);
  const iv = random(ivBytes);
  const dataKeyBytes = random(32);
  const dataKey = await crypto.subtle.importKey('raw', dataKeyBytes, 'AES-GCM', false, ['encrypt']);
  const plain = new TextEncoder().encode(JSON.stringify(secret));
  const additionalData = new TextEncoder().encode(address);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, dataKey, plain);
  const wrapping = await passwordKey(password, salt);
  const wrappedKey = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: keyIv }, wrapping, dataKeyBytes);
  return {
    version: 1,
    address,
    salt,
    keyIv,
    wrappedKey: new Uint8Array(wrappedKey),
    iv,
    sealed: new Uint8Array(sealed),
  };
}

/** The secret, or undefined for a wrong password. */
export async function open(vault: SealedVault, password: string): Promise<Secret | undefined> {
  const wrapping = await passwordKey(password, vault.salt);
  let dataKeyBytes: ArrayBuffer;
  try {
    dataKeyBytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: vault.keyIv }, wrapping, vault.wrappedKey);
  } catch {
    return undefined; // AES-GCM says no more than that the password is not the one
  }
  const dataKey = await crypto.subtle.importKey('raw', dataKeyBytes, 'AES-GCM', false, ['decrypt']);
  const additionalData = new TextEncoder().encode(vault.address);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: vault.iv, additionalData }, dataKey, vault.sealed);
  return parseSecret(new TextDecoder().decode(plain));
}

function parseSecret(text: string): Secret {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null) {
    if ('words' in value && typeof value.words === 'string') {
      return { kind: 'words', words: value.words };
    }
    if ('key' in value && typeof value.key === 'string') {
      return { kind: 'key', key: value.key };
    }
  }
  throw new Error('the vault holds neither words nor a key');
}
