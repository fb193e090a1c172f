import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

/** Says something once to everybody: seen at the foot of the page, read out politely. */
export function announce(message: string): void {
  text = message;
  for (const listener of listeners) listener();
}

/** The one live region of the app; drawn by the layout. */
export function Announcer({ className }: { className: string | undefined }) {
  const message = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
  return (
    <div role="status" className={message ? className : undefined}>
      {message}
    </div>
  );
}
