import type { SealedVault } from './sealing';

const name = 'florin-vault';
const table = 'vault';

/** The sealed vaults of this browser, by the login that made them. */
export async function read(owner: string): Promise<SealedVault | undefined> {
  return run<SealedVault | undefined>('readonly', (store) => store.get(owner));
}

export async function write(owner: string, vault: SealedVault): Promise<void> {
  await run('readwrite', (store) => store.put(vault, owner));
}

export async function remove(owner: string): Promise<void> {
  await run('readwrite', (store) => store.delete(owner));
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the browser gives no storage'));
  });
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const open = await database();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = open.transaction(table, mode);
      const request = work(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser did not keep the vault'));
    });
  } finally {
    open.close();
  }
}
