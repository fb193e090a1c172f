import type { ComponentType, ReactNode } from 'react';

type Shell = ComponentType<{ children: ReactNode }>;

let shell: Shell | undefined;
const listeners = new Set<() => void>();

/** Loads the wallet once; pages that need it wait for this before they are drawn. */
export async function loadWallet(): Promise<void> {
  if (shell) return;
  const loaded = (await import('./wallet-shell')).default;
  shell = loaded;
  for (const listener of listeners) listener();
}

export function loadedWallet(): Shell | undefined {
  return shell;
}

export function onWalletLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
