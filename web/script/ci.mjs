// Runs `npm ci` only when package-lock.json changed since the last time (npm ci deletes node_modules first).
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules/.florin-lock');
const hash = createHash('sha256')
  .update(fs.readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');

if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== hash) {
  execSync('npm ci --no-audit --no-fund --ignore-scripts --loglevel=error', { cwd: root, stdio: 'inherit' });
  fs.writeFileSync(stamp, hash);
}
