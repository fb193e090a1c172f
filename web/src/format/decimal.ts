/** A decimal number as text, checked: optional minus, digits, optional fraction. Exact at any length. */
export type DecimalString = `${number}`;

const DECIMAL = /^-?\d+(\.\d+)?$/;

export function isDecimal(text: string): text is DecimalString {
  return DECIMAL.test(text);
}

/** @throws RangeError when the service or a contract sent something else than a decimal number */
export function decimal(text: string): DecimalString {
  if (!isDecimal(text)) throw new RangeError(`not a decimal number: ${text}`);
  return text;
}

/** Moves the decimal point: `places` to the left when positive. Exact; trailing zeros of the fraction are cut. */
export function shift(value: string, places: number): DecimalString {
  const text = decimal(value);
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length - places;
  const padded = digits
    .padStart(digits.length + Math.max(0, 1 - point), '0')
    .padEnd(Math.max(point, digits.length), '0');
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  const zero = /^0*$/.test(head + tail);
  return decimal(`${negative && !zero ? '-' : ''}${head}${tail ? `.${tail}` : ''}`);
}
