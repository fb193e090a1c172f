/** Set when the service answered that the login is gone although the page believed in one. */
let needed = false;
const listeners = new Set<() => void>();

export function noteLoginNeeded(): void {
  if (needed) return;
  needed = true;
  for (const listener of listeners) listener();
}

export function isLoginMissing(): boolean {
  return needed;
}

export function onLoginMissing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
