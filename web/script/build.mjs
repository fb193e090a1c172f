// Builds dist/ only when a source, an API description or an ABI is newer than the last build.
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = path.join(root, 'dist/index.html');
const sources = [
  'src',
  'public',
  'script',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  '../contracts/abi',
  '../lending-service/src/main/resources/openapi',
  '../compliance/src/main/resources/openapi',
];

/** Newest change below a path; files made by a build do not count. */
function newest(file) {
  const entry = fs.statSync(file);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = fs.readdirSync(file).filter((name) => name !== 'generated');
  return Math.max(0, ...inside.map((name) => newest(path.join(file, name))));
}

const last = fs.existsSync(built) ? fs.statSync(built).mtimeMs : 0;
if (sources.some((source) => newest(path.join(root, source)) > last)) {
  execSync('npm run --silent build', { cwd: root, stdio: 'inherit' });
}
