const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export function isAddress(text: string): text is `0x${string}` {
  return ADDRESS.test(text);
}

/** Head and tail of an address or hash: "0x1234…abcd". */
export function shorten(value: string, head = 6, tail = 4): string {
  return value.length <= head + tail + 1 ? value : `${value.slice(0, head)}…${value.slice(-tail)}`;
}

/**
 * Whether an address looks like a known one without being it: the same head and tail, which is all most people
 * compare. Answers the known address, or null.
 */
export function lookAlike(address: string, known: readonly string[]): string | null {
  const form = (text: string) => text.slice(0, 6).toLowerCase() + text.slice(-4).toLowerCase();
  const same = (text: string) => text.toLowerCase() === address.toLowerCase();
  if (known.some(same)) return null;
  return known.find((other) => form(other) === form(address)) ?? null;
}
