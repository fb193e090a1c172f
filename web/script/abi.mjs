// Typed ABI constants from contracts/abi, into src/chain/generated (never edited, not committed): one file per
// contract so that a page loads only what it uses, one file with every custom error, and the table of loaders.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = path.join(root, '../contracts/abi');
const target = path.join(root, 'src/chain/generated');
const names = fs
  .readdirSync(source)
  .filter((file) => file.endsWith('.json'))
  .map((file) => path.basename(file, '.json'));

const kebab = (name) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

/** Compiler-internal names carry nothing for a caller. */
const plain = (parameter) => {
  const { internalType, ...rest } = parameter;
  return rest.components ? { ...rest, components: rest.components.map(plain) } : rest;
};

const clean = (entry) => ({
  ...entry,
  ...(entry.inputs && { inputs: entry.inputs.map(plain) }),
  ...(entry.outputs && { outputs: entry.outputs.map(plain) }),
});

const constant = (name, value) => `export const ${name} = ${JSON.stringify(value)} as const;\n`;

fs.mkdirSync(target, { recursive: true });
const errors = new Map();
for (const name of names) {
  const abi = JSON.parse(fs.readFileSync(path.join(source, `${name}.json`), 'utf8'));
  const calls = abi.filter((entry) => entry.type === 'function').map(clean);
  for (const error of abi.filter((entry) => entry.type === 'error').map(clean)) {
    errors.set(`${error.name}(${error.inputs.map((input) => input.type).join(',')})`, error);
  }
  fs.writeFileSync(path.join(target, `${kebab(name)}.ts`), constant('abi', calls));
}
fs.writeFileSync(path.join(target, 'errors.ts'), constant('errorAbi', [...errors.values()]));
fs.writeFileSync(
  path.join(target, 'contracts.ts'),
  `export const loaders = {\n${names.map((name) => `  ${name}: () => import('./${kebab(name)}'),\n`).join('')}};\n`,
);
