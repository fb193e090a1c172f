import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, type Hex, hexToBytes, isHex, keccak256 } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';

const cost = { N: 2 ** 17, r: 8, p: 1, dkLen: 32 };
/** A file may ask for at most this much scrypt work, so that it cannot stall the page. */
const mostWork = 2 ** 20 * 8;

/** Writes a key as a Web3 Secret Storage file, version 3, which common wallets open. */
export async function toKeystore(key: Hex, password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(16));
  const derived = await scryptAsync(new TextEncoder().encode(password), salt, cost);
  const ciphertext = await aesCtr(derived.slice(0, 16), iv, hexToBytes(key));
  const keystore = {
    version: 3,
    id: crypto.randomUUID(),
    address: privateKeyToAddress(key).slice(2).toLowerCase(),
    crypto: {
      cipher: 'aes-128-ctr',
      cipherparams: { iv: plain(iv) },
      ciphertext: plain(ciphertext),
      kdf: 'scrypt',
      kdfparams: { n: cost.N, r: cost.r, p: cost.p, dklen: cost.dkLen, salt: plain(salt) },
      mac: keccak256(join(derived.slice(16, 32), ciphertext)).slice(2),
    },
  };
  return JSON.stringify(keystore, null, 2);
}

/** The key in a version 3 file; undefined when the file is of another form or the password is wrong. */
export async function fromKeystore(text: string, password: string): Promise<Hex | undefined> {
  const parts = parse(text);
  if (parts === undefined) {
    return undefined;
  }
  const derived = await derive(parts, password);
  if (derived === undefined) {
    return undefined;
  }
  const mac = keccak256(join(derived.slice(16, 32), parts.ciphertext)).slice(2);
  if (mac !== parts.mac.toLowerCase()) {
    return undefined;
  }
  return bytesToHex(await aesCtr(derived.slice(0, 16), parts.iv, parts.ciphertext));
}

interface Parts {
  readonly kdf: string;
  readonly parameters: Record<string, unknown>;
  readonly iv: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly mac: string;
}

function parse(text: string): Parts | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // not JSON, so no keystore
  }
  const file = fields(value);
  const section = fields(file.crypto ?? file.Crypto);
  const iv = bytes(fields(section.cipherparams).iv);
  const ciphertext = bytes(section.ciphertext);
  const fits = file.version === 3 && section.cipher === 'aes-128-ctr' && ciphertext?.length === 32;
  if (!fits || iv?.length !== 16 || ciphertext === undefined) {
    return undefined;
  }
  return { kdf: String(section.kdf), parameters: fields(section.kdfparams), iv, ciphertext, mac: String(section.mac) };
}

async function derive(parts: Parts, password: string): Promise<Uint8Array | undefined> {
  const salt = bytes(parts.parameters.salt);
  const secret = new TextEncoder().encode(password);
  if (salt === undefined || parts.parameters.dklen !== 32) {
    return undefined;
  }
  if (parts.kdf === 'scrypt') {
    const [N, r, p] = [parts.parameters.n, parts.parameters.r, parts.parameters.p].map(Number);
    const possible = N !== undefined && r !== undefined && p !== undefined && N * r * p <= mostWork;
    return possible ? scryptAsync(secret, salt, { N, r, p, dkLen: 32 }) : undefined;
  }
  if (parts.kdf === 'pbkdf2' && parts.parameters.prf === 'hmac-sha256') {
    const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
    const iterations = Number(parts.parameters.c);
    const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
  }
  return undefined;
}

async function aesCtr(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-CTR', false, ['encrypt']);
  const parameters = { name: 'AES-CTR', counter: new Uint8Array(iv), length: 128 };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, imported, new Uint8Array(data)));
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function bytes(value: unknown): Uint8Array | undefined {
  const text = `0x${String(value)}`;
  return isHex(text, { strict: true }) && text.length % 2 === 0 ? hexToBytes(text) : undefined;
}

const plain = (value: Uint8Array): string => bytesToHex(value).slice(2);

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
