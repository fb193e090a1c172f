// Compiles the contracts of a folder: node compile.mjs [FOLDER] (default: this one; after npm ci in contracts). Writes the
// runtime code of each contract to NAME.hex; solc is the version pinned in contracts/package.json, settings below.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const own = new URL('.', import.meta.url)
const folder = process.argv[2] ? pathToFileURL(`${resolve(process.argv[2])}/`) : own
const require = createRequire(new URL('../../../../../contracts/package.json', own))
const solc = require('solc')
const names = readdirSync(folder).filter((name) => name.endsWith('.sol'))
const sources = Object.fromEntries(names.map((name) => [name, { content: readFileSync(new URL(name, folder), 'utf8') }]))
const settings = {
  optimizer: { enabled: true, runs: 200 },
  evmVersion: 'cancun',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['evm.deployedBytecode.object'] } },
}
const output = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })))
const errors = (output.errors ?? []).filter((error) => error.severity === 'error')
if (errors.length > 0) {
  throw new Error(errors.map((error) => error.formattedMessage).join('\n'))
}
for (const contracts of Object.values(output.contracts)) {
  for (const [name, contract] of Object.entries(contracts)) {
    const code = contract.evm.deployedBytecode.object
    if (code) writeFileSync(new URL(`${name}.hex`, folder), `${code}\n`)
  }
}
