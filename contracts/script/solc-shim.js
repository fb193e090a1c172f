#!/usr/bin/env node
// Makes the npm package `solc` (WebAssembly) look like the native compiler to forge, which calls exactly
// `--version` and `--allow-paths A,B --base-path R --standard-json` (sources inline on standard input).
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const solc = require('solc');

const args = process.argv.slice(2);

function baseArgument() {
  const at = args.indexOf('--base-path');
  return at < 0 ? process.cwd() : args[at + 1];
}

function readImport(name) {
  const roots = [baseArgument(), path.join(baseArgument(), 'node_modules')];
  for (const root of roots) {
    const file = path.resolve(root, name);
    if (file.startsWith(path.resolve(root)) && fs.existsSync(file)) {
      return { contents: fs.readFileSync(file, 'utf8') };
    }
  }
  return { error: `File not found: ${name}` };
}

if (args.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`);
} else if (args.includes('--standard-json')) {
  const output = solc.compile(fs.readFileSync(0, 'utf8'), { import: readImport });
  process.stdout.write(output);
} else {
  process.stderr.write(`solc-shim: unsupported arguments ${JSON.stringify(args)}\n`);
  process.exitCode = 1;
}
