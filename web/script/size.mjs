// Prints what a browser downloads, gzipped, and fails above the limits of the design: the first route and each
// lazy chunk. Reads Vite's manifest.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist');
const manifest = JSON.parse(fs.readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const limits = { firstScript: 145, firstStyle: 20, chunk: 60, chain: 80 };

const kilobytes = (file) => gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;
const sum = (files) => [...files].reduce((total, file) => total + kilobytes(file), 0);

/** Everything that is loaded with an entry without asking again. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = new Set([...closure(entry), ...closure('src/features/transparency/pages/home-page.tsx')]);
const scripts = sum(new Set([...first].map((key) => manifest[key].file)));
const styles = sum(new Set([...first].flatMap((key) => manifest[key].css ?? [])));
const lazy = Object.entries(manifest)
  .filter(([key, chunk]) => !first.has(key) && chunk.file.endsWith('.js'))
  .map(([key, chunk]) => [key, kilobytes(chunk.file)])
  .sort(([, left], [, right]) => right - left);

console.log(`first route: ${scripts.toFixed(1)} kB script, ${styles.toFixed(1)} kB style (gzip)`);
for (const [key, size] of lazy.slice(0, 5)) console.log(`  lazy ${key}: ${size.toFixed(1)} kB`);

const tooLarge = lazy
  .filter(([key, size]) => size > (/client|wallet/.test(key) ? limits.chain : limits.chunk))
  .map(([key]) => key);
if (scripts > limits.firstScript) tooLarge.push('scripts of the first route');
if (styles > limits.firstStyle) tooLarge.push('styles of the first route');
if (tooLarge.length > 0) {
  console.error(`too large: ${tooLarge.join(', ')}`);
  process.exit(1);
}
