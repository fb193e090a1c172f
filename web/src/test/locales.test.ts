import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../locales');
const names = readdirSync(path.join(folder, 'en'));

function texts(language: string, name: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') found.set(key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [part, inner] of Object.entries(value)) walk(inner, key ? `${key}.${part}` : part);
    }
  };
  walk(JSON.parse(readFileSync(path.join(folder, language, name), 'utf8')), '');
  return found;
}

/** Languages have different plural forms; what is compared is the key before the form. */
const plain = (found: Map<string, string>) => [
  ...new Set([...found.keys()].map((key) => key.replace(/_(one|other)$/, ''))),
];
const holes = (text = '') => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe('texts', () => {
  it('exist in files of the same names', () => {
    expect(readdirSync(path.join(folder, 'zh-CN')).sort()).toEqual(names.sort());
  });

  it.each(names)('of %s have the same keys in both languages, none empty', (name) => {
    const english = texts('en', name);
    const chinese = texts('zh-CN', name);
    expect(plain(chinese).sort()).toEqual(plain(english).sort());
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(names)('of %s have the same values to fill in', (name) => {
    const english = texts('en', name);
    for (const [key, text] of texts('zh-CN', name)) {
      expect(holes(text), key).toEqual(holes(english.get(key)));
    }
  });
});
