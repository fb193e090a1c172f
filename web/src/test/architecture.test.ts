import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated/'));
const code = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const isTest = (file: string) => file.startsWith('test/') || /\.test\.tsx?$/.test(file);

/** Which folders a folder may import from, besides itself. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  app: ['features', 'chain', 'live', 'api', 'ui', 'format'],
  features: ['chain', 'live', 'api', 'ui', 'format'],
  chain: ['api', 'ui', 'format'],
  live: ['api'],
  api: [],
  ui: ['format'],
  format: [],
};

/** Imports of our own files, as paths below `src`. */
function imports(file: string): string[] {
  const found = code.get(file)?.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g) ?? [];
  return [...found].map(([, target = '']) => path.posix.join(path.posix.dirname(file), target));
}

const productive = files.filter((file) => !isTest(file));

describe('the web app', () => {
  it('has imports that point downwards only', () => {
    const wrong = productive.flatMap((file) => {
      const [zone = ''] = file.split('/');
      const allowed = [zone, ...(ZONES[zone] ?? [])];
      return imports(file)
        .filter((target) => !allowed.includes(target.split('/')[0] ?? ''))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has features that know nothing of each other', () => {
    const wrong = productive
      .filter((file) => file.startsWith('features/'))
      .flatMap((file) => {
        const own = file.split('/').slice(0, 2).join('/');
        const foreign = imports(file).filter(
          (target) => target.startsWith('features/') && !target.startsWith(`${own}/`),
        );
        return foreign.map((target) => `${file} imports ${target}`);
      });
    expect(wrong).toEqual([]);
  });

  it('uses the chain library in chain/ only', () => {
    const wrong = productive.filter((file) => !file.startsWith('chain/') && /from 'viem/.test(code.get(file) ?? ''));
    expect(wrong).toEqual([]);
  });

  it('has components of at most 150 lines, and nothing above 250', () => {
    const long = productive.filter((file) => {
      const lines = (code.get(file) ?? '').split('\n').length - 1;
      return lines > (file.endsWith('.tsx') ? 150 : 250);
    });
    expect(long).toEqual([]);
  });

  it('turns text into numbers in format/ and chain/ only, so that money stays exact', () => {
    const wrong = productive.filter(
      (file) =>
        !file.startsWith('format/') &&
        !file.startsWith('chain/') &&
        /\b(?:parseFloat|parseInt|Number)\s*\(/.test(code.get(file) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps amounts as bigint or text, never as number', () => {
    const money = /\b(?:amount|principal|balance|units|outstanding|payoff|instalment)\??:\s*number\b/;
    expect(productive.filter((file) => money.test(code.get(file) ?? ''))).toEqual([]);
  });
});
