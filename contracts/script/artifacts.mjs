// Reads forge's output and hands out what the rest of the build needs, for every concrete contract under src/:
//   target/contracts/abi/<Name>.abi, bin/<Name>.bin              input of the web3j code generator
//   target/generated-resources/io/florin/contracts/artifacts/<Name>.json   what Deployment sends and verifies
// usage: node script/artifacts.mjs
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'target/forge/out');
/** From node_modules, deployed as they are. */
const foreign = { AccessManager: '@openzeppelin/contracts/access/manager/AccessManager.sol' };

const order = ['constructor', 'function', 'event', 'error', 'receive', 'fallback'];

function signature(entry) {
  return `${entry.name ?? ''}(${(entry.inputs ?? []).map(canonicalType).join(',')})`;
}

function canonicalType(input) {
  if (!input.type.startsWith('tuple')) return input.type;
  return `(${input.components.map(canonicalType).join(',')})${input.type.slice('tuple'.length)}`;
}

/** Sorted by kind, then name and types, so that the files change only when the interface does. */
export function sortedAbi(abi) {
  return [...abi].sort((a, b) => {
    const byKind = order.indexOf(a.type) - order.indexOf(b.type);
    if (byKind !== 0) return byKind;
    const [x, y] = [signature(a), signature(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

export function abiText(abi) {
  return `${JSON.stringify(sortedAbi(abi), null, 2)}\n`;
}

function sources(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return entry.name.endsWith('.sol') ? [file] : [];
  });
}

/** Concrete contracts (and libraries with external functions) declared under src/, and the foreign ones. */
export function contracts() {
  const found = {};
  for (const file of sources(path.join(root, 'src'))) {
    const folder = path.join(out, path.basename(file));
    if (!fs.existsSync(folder)) continue;
    for (const name of fs.readdirSync(folder)) {
      const artifact = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
      const contract = path.basename(name, '.json');
      const source = path.relative(root, file);
      const target = artifact.metadata?.settings?.compilationTarget;
      const isOurs = !target || Object.keys(target)[0] === source;
      const hasCode = artifact.bytecode?.object && artifact.bytecode.object !== '0x';
      if (isOurs && hasCode && artifact.abi.some((entry) => entry.type !== 'error')) found[contract] = { source, artifact };
    }
  }
  for (const [name, source] of Object.entries(foreign)) {
    const file = path.join(out, `${name}.sol`, `${name}.json`);
    if (fs.existsSync(file)) found[name] = { source, artifact: JSON.parse(fs.readFileSync(file, 'utf8')) };
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the immutables lie in the runtime code: [start, length] pairs, which the verification masks. */
function immutables(artifact) {
  return Object.values(artifact.deployedBytecode.immutableReferences ?? {})
    .flat()
    .map(({ start, length }) => [start, length])
    .sort((a, b) => a[0] - b[0]);
}

/** Selectors of the functions that ask the AccessManager first (modifier `restricted`). */
function restrictedSelectors(name, artifact) {
  const declaration = (artifact.ast?.nodes ?? []).find((node) => node.nodeType === 'ContractDefinition' && node.name === name);
  return (declaration?.nodes ?? [])
    .filter((node) => node.nodeType === 'FunctionDefinition')
    .filter((node) => node.modifiers.some((modifier) => modifier.modifierName.name === 'restricted'))
    .map((node) => node.functionSelector)
    .sort();
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  fs.writeFileSync(file, text);
}

function prune(folder, names, suffix) {
  if (!fs.existsSync(folder)) return;
  for (const file of fs.readdirSync(folder)) {
    if (!names.includes(path.basename(file, suffix))) fs.rmSync(path.join(folder, file));
  }
}

function main() {
  const abiFolder = path.join(root, 'target/contracts/abi');
  const binFolder = path.join(root, 'target/contracts/bin');
  const resources = path.join(root, 'target/generated-resources/io/florin/contracts/artifacts');
  const all = contracts();
  const names = Object.keys(all);
  prune(abiFolder, names, '.abi');
  prune(binFolder, names, '.bin');
  prune(resources, [...names, 'index'], '.json');
  for (const [name, { source, artifact }] of Object.entries(all)) {
    if (Object.keys(artifact.bytecode.linkReferences ?? {}).length > 0) {
      throw new Error(`${name} (${source}) needs linking; libraries must be internal, or contracts with an address`);
    }
    const abi = sortedAbi(artifact.abi);
    write(path.join(abiFolder, `${name}.abi`), JSON.stringify(abi));
    write(path.join(binFolder, `${name}.bin`), artifact.bytecode.object.slice(2));
    const description = {
      name,
      source,
      abiHash: createHash('sha256').update(abiText(artifact.abi)).digest('hex'),
      methodIdentifiers: artifact.methodIdentifiers,
      restricted: restrictedSelectors(name, artifact),
      bytecode: artifact.bytecode.object,
      runtime: artifact.deployedBytecode.object,
      immutables: immutables(artifact),
      abi,
    };
    write(path.join(resources, `${name}.json`), JSON.stringify(description));
  }
  write(path.join(resources, 'index.json'), JSON.stringify(names));
  console.log(`${names.length} contracts: ${names.join(' ')}`);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
