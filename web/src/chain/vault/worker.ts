import { validateMnemonic } from '@scure/bip39';
import { type Hex, isHex } from 'viem';
import {
  english,
  generateMnemonic,
  mnemonicToAccount,
  type PrivateKeyAccount,
  privateKeyToAccount,
} from 'viem/accounts';
import { bytesToHex } from 'viem/utils';
import { fromKeystore, toKeystore } from './keystore';
import { messageRefusal, type Statement, statementRefusal, transactionRefusal } from './limits';
import { type Limits, shortestPassword, type VaultAnswer, type VaultRefusal, type VaultRequest } from './protocol';
import { open, type Secret, seal } from './sealing';
import * as store from './store';

// The only place where a plain key exists, in a Worker of its own. It takes typed requests and signs nothing but
// transactions of our contracts, statements of our types, and sign-in texts of our host.

/** An open key is forgotten after so long without a request, whatever the page does. */
const lockAfterMilliseconds = 15 * 60 * 1_000;

let locking: ReturnType<typeof setTimeout> | undefined;
let limits: Limits | undefined;
let pending: string | undefined;
let opened: { readonly account: PrivateKeyAccount; readonly demo: boolean } | undefined;

class Refused extends Error {
  constructor(
    readonly code: VaultRefusal,
    detail = '',
  ) {
    super(detail);
  }
}

function keyOf(secret: Secret): Hex {
  if (secret.kind === 'key') {
    if (!isHex(secret.key)) {
      throw new Error('the vault holds a malformed key');
    }
    return secret.key;
  }
  return keyOfWords(secret.words, 0);
}

/** BIP-44, m/44'/60'/0'/0/index. */
function keyOfWords(words: string, index: number): Hex {
  const key = mnemonicToAccount(words, { addressIndex: index }).getHdKey().privateKey;
  if (key === null) {
    throw new Error('the words give no key');
  }
  return bytesToHex(key);
}

const normalised = (words: string): string => words.trim().toLowerCase().split(/\s+/u).join(' ');

async function keep(owner: string, secret: Secret, password: string): Promise<VaultAnswer> {
  if (password.length < shortestPassword) {
    throw new Refused('short-password');
  }
  const account = privateKeyToAccount(keyOf(secret));
  await store.write(owner, await seal(secret, account.address, password));
  pending = undefined;
  opened = { account, demo: false };
  return state(owner);
}

async function secretOf(owner: string, password: string): Promise<Secret> {
  const sealed = await store.read(owner);
  if (sealed === undefined) {
    throw new Refused('no-vault');
  }
  const secret = await open(sealed, password);
  if (secret === undefined) {
    throw new Refused('wrong-password');
  }
  return secret;
}

async function state(owner: string): Promise<VaultAnswer> {
  if (opened !== undefined) {
    return { kind: 'state', state: { kind: 'open', address: opened.account.address, demo: opened.demo } };
  }
  const sealed = await store.read(owner);
  return {
    kind: 'state',
    state: sealed === undefined ? { kind: 'none' } : { kind: 'locked', address: sealed.address },
  };
}

function create(): VaultAnswer {
  pending = generateMnemonic(english);
  const words = pending.split(' ');
  const positions = words.map((_, position) => position);
  const ask = Array.from({ length: 3 }, () => positions.splice(randomBelow(positions.length), 1)).flat();
  return { kind: 'words', words, ask: ask.sort((a, b) => a - b) };
}

function randomBelow(limit: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value % limit;
}

function proven(request: Extract<VaultRequest, { kind: 'keep' }>): string {
  const words = pending?.split(' ') ?? [];
  const right =
    request.proof.length > 0 && request.proof.every((each) => words[each.position] === normalised(each.word));
  if (pending === undefined || !right) {
    throw new Refused('wrong-proof');
  }
  return pending;
}

async function restored(request: Extract<VaultRequest, { kind: 'restoreKeystore' }>): Promise<Secret> {
  const key = await fromKeystore(request.keystore, request.keystorePassword);
  if (key === undefined) {
    throw new Refused('wrong-keystore');
  }
  return { kind: 'key', key };
}

function account(): PrivateKeyAccount {
  if (opened === undefined) {
    throw new Refused('locked');
  }
  return opened.account;
}

function allowed(check: (limits: Limits) => string | undefined): Limits {
  const refusal = limits === undefined ? 'the vault is not configured' : check(limits);
  if (limits === undefined || refusal !== undefined) {
    throw new Refused('not-allowed', refusal);
  }
  return limits;
}

async function signTypedData(text: string): Promise<VaultAnswer> {
  const statement: Statement & Parameters<PrivateKeyAccount['signTypedData']>[0] = JSON.parse(text);
  allowed((each) => statementRefusal(each, statement));
  return { kind: 'text', text: await account().signTypedData(statement) };
}

async function signTransaction(request: Extract<VaultRequest, { kind: 'transaction' }>): Promise<VaultAnswer> {
  const { chainId } = allowed((each) => transactionRefusal(each, request.draft));
  const raw = await account().signTransaction({ ...request.draft, type: 'eip1559', chainId, nonce: request.nonce });
  return { kind: 'text', text: raw };
}

async function answer(request: VaultRequest): Promise<VaultAnswer> {
  switch (request.kind) {
    case 'configure':
      limits ??= request.limits;
      return { kind: 'text', text: '' };
    case 'state':
      return state(request.owner);
    case 'create':
      return create();
    case 'keep':
      return keep(request.owner, { kind: 'words', words: proven(request) }, request.password);
    case 'restoreWords': {
      const words = normalised(request.words);
      if (!validateMnemonic(words, english)) {
        throw new Refused('wrong-words');
      }
      return keep(request.owner, { kind: 'words', words }, request.password);
    }
    case 'restoreKeystore':
      return keep(request.owner, await restored(request), request.password);
    case 'unlock': {
      const secret = await secretOf(request.owner, request.password);
      opened = { account: privateKeyToAccount(keyOf(secret)), demo: false };
      return state(request.owner);
    }
    case 'useDemo':
      opened = { account: privateKeyToAccount(keyOfWords(request.mnemonic, request.index)), demo: true };
      return { kind: 'state', state: { kind: 'open', address: opened.account.address, demo: true } };
    case 'lock':
      opened = undefined;
      pending = undefined;
      return { kind: 'text', text: '' };
    case 'forget':
      opened = undefined;
      await store.remove(request.owner);
      return state(request.owner);
    case 'exportKeystore': {
      const secret = await secretOf(request.owner, request.password);
      return { kind: 'text', text: await toKeystore(keyOf(secret), request.password) };
    }
    case 'showWords': {
      const secret = await secretOf(request.owner, request.password);
      return { kind: 'words', words: secret.kind === 'words' ? secret.words.split(' ') : [], ask: [] };
    }
    case 'transaction':
      return signTransaction(request);
    case 'typedData':
      return signTypedData(request.text);
    case 'message':
      allowed((each) => messageRefusal(each, request.text));
      return { kind: 'text', text: await account().signMessage({ message: request.text }) };
  }
}

self.onmessage = async (event: MessageEvent<{ readonly id: number; readonly request: VaultRequest }>) => {
  const { id, request } = event.data;
  clearTimeout(locking);
  locking = setTimeout(() => {
    if (opened?.demo === false) opened = undefined;
  }, lockAfterMilliseconds);
  try {
    self.postMessage({ id, answer: await answer(request) });
  } catch (failure) {
    const refused: VaultAnswer =
      failure instanceof Refused
        ? { kind: 'refused', code: failure.code, detail: failure.message }
        : {
            kind: 'refused',
            code: 'not-allowed',
            detail: failure instanceof Error ? failure.message : String(failure),
          };
    self.postMessage({ id, answer: refused });
  }
};
