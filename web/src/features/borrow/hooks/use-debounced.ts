import { useEffect, useState } from 'react';

/** The value once it has stood still for `milliseconds`. Give it a primitive: objects never stand still. */
export function useDebounced<T extends string | number | boolean>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
