import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set; run the browser tests by ./florin test`);
  }
  return value;
}

/** The stack under test: where it is, and how to stop, kill and start it in mid-flow. */
export const stack = {
  url: process.env.FLORIN_URL ?? 'http://localhost:8080',
  rpcUrl: `http://127.0.0.1:${process.env.FLORIN_RPC_PORT ?? '8545'}`,
  keycloakUrl: `http://localhost:${process.env.FLORIN_KEYCLOAK_PORT ?? '8180'}`,
};

const root = resolve(import.meta.dirname, '../../..');

/** Process id of a part, as the run folder tells it. */
function pidOf(part: 'service' | 'keycloak'): number {
  const text = readFileSync(join(required('FLORIN_DATA'), 'run', `${part}.pid`), 'utf8');
  const pid = /^pid=(\d+)$/m.exec(text)?.[1];
  if (pid === undefined) {
    throw new Error(`no process id in ${part}.pid: ${text}`);
  }
  return Number(pid);
}

function postgresPid(): number {
  const text = readFileSync(join(required('FLORIN_DATA'), 'postgres', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(`waited two minutes for: ${what}`);
    }
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** Kills a part without warning and waits until the whole stack is gone. */
export async function killPart(part: 'service' | 'postgres'): Promise<void> {
  const service = pidOf('service');
  process.kill(part === 'service' ? service : postgresPid(), 'SIGKILL');
  await until('the service is gone', () => !isAlive(service));
}

/** Stops the stack as Ctrl-C does. */
export async function stopStack(): Promise<void> {
  const service = pidOf('service');
  process.kill(service, 'SIGTERM');
  await until('the service is gone', () => !isAlive(service));
}

/** Starts the stack again on the same folder and waits until login and service answer. */
export async function startStack(): Promise<void> {
  const log = openSync(join(root, 'target', 'browser-restart.log'), 'a');
  const options = (process.env.FLORIN_START_OPTIONS ?? '--no-staff --empty').split(' ');
  const child: ChildProcess = spawn(join(root, 'florin'), ['start', ...options], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  await until('service and login answer', async () => {
    if (child.exitCode !== null) {
      throw new Error(`./florin start ended with ${child.exitCode}; see target/browser-restart.log`);
    }
    return (
      (await answers(`${stack.url}/q/health/started`)) &&
      (await answers(`${stack.keycloakUrl}/realms/florin/.well-known/openid-configuration`))
    );
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
