import { useEffect } from 'react';

const limitMilliseconds = 15 * 60 * 1_000;

/** Calls `lock` after 15 minutes without a key press, click or touch, while `active`. */
export function useAutoLock(active: boolean, lock: () => void): void {
  useEffect(() => {
    if (!active) return;
    let timer = window.setTimeout(lock, limitMilliseconds);
    const again = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(lock, limitMilliseconds);
    };
    window.addEventListener('keydown', again);
    window.addEventListener('pointerdown', again);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', again);
      window.removeEventListener('pointerdown', again);
    };
  }, [active, lock]);
}
