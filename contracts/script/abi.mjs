// Keeps abi/<Name>.json, the committed interface that web and service build on, equal to what the sources say.
// usage: node script/abi.mjs write | check
//   check fails when an entry was removed, changed or added without being committed.
import fs from 'node:fs';
import path from 'node:path';
import { abiText, contracts, root } from './artifacts.mjs';

const folder = path.join(root, 'abi');
const mode = process.argv[2];

function committed() {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
}

function describe(name, before, after) {
  const key = (entry) => JSON.stringify(entry);
  const label = (entry) => `${entry.type} ${entry.name ?? ''}`.trim();
  const old = new Set(before.map(key));
  const now = new Set(after.map(key));
  return [
    ...before.filter((entry) => !now.has(key(entry))).map((entry) => `${name}: removed or changed: ${label(entry)}`),
    ...after.filter((entry) => !old.has(key(entry))).map((entry) => `${name}: not committed: ${label(entry)}`),
  ];
}

const built = Object.fromEntries(Object.entries(contracts()).map(([name, { artifact }]) => [name, abiText(artifact.abi)]));

if (mode === 'write') {
  fs.mkdirSync(folder, { recursive: true });
  for (const file of committed()) {
    if (!(path.basename(file, '.json') in built)) fs.rmSync(path.join(folder, file));
  }
  for (const [name, text] of Object.entries(built)) fs.writeFileSync(path.join(folder, `${name}.json`), text);
  console.log(`abi/: ${Object.keys(built).length} files`);
} else if (mode === 'check') {
  const problems = [];
  for (const file of committed()) {
    if (!(path.basename(file, '.json') in built)) problems.push(`${path.basename(file, '.json')}: contract removed`);
  }
  for (const [name, text] of Object.entries(built)) {
    const file = path.join(folder, `${name}.json`);
    const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '[]\n';
    if (before !== text) problems.push(...describe(name, JSON.parse(before), JSON.parse(text)));
  }
  if (problems.length > 0) {
    console.error(`The contracts' interface differs from abi/:\n  ${problems.join('\n  ')}\nIf that is meant: npm run abi, and commit.`);
    process.exit(1);
  }
  console.log(`abi/: ${Object.keys(built).length} files agree with the sources`);
} else {
  console.error('usage: node script/abi.mjs write | check');
  process.exit(2);
}
