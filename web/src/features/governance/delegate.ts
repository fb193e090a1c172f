import { hasChecksum } from '../../chain/addresses';
import { isAddress, lookAlike } from '../../format/address';
import { isSame } from './model';

export type DelegateCheck =
  | { ok: true; address: string; resembles: string | null }
  | { ok: false; reason: 'empty' | 'not-an-address' | 'checksum' | 'self' };

/** @param known addresses that the person has met, against which look-alikes are found */
export function checkDelegate(input: string, own: string, known: readonly string[]): DelegateCheck {
  const text = input.trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (!isAddress(text)) return { ok: false, reason: 'not-an-address' };
  const mixed = text.slice(2) !== text.slice(2).toLowerCase() && text.slice(2) !== text.slice(2).toUpperCase();
  if (mixed && !hasChecksum(text)) return { ok: false, reason: 'checksum' };
  if (isSame(text, own)) return { ok: false, reason: 'self' };
  return { ok: true, address: text, resembles: lookAlike(text, known) };
}
