import { randomUUID } from 'node:crypto';
import { stack } from './stack';

/** Password of every demo user; published. */
export const demoPassword = 'florin-demo';

/** Bearer token of a demo user, from the demo's own client. */
async function token(user: string): Promise<string> {
  const answer = await fetch(`${stack.keycloakUrl}/realms/florin/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'florin-demo',
      username: user,
      password: demoPassword,
    }),
  });
  const body: unknown = await answer.json();
  if (typeof body === 'object' && body !== null && 'access_token' in body) {
    return String(body.access_token);
  }
  throw new Error(`no token for ${user}: ${answer.status} ${JSON.stringify(body)}`);
}

/** Calls the public API as a demo user, for what a flow needs but is not about. */
export async function callAs<T>(
  user: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<T> {
  const multipart = body instanceof FormData;
  const answer = await fetch(stack.url + path, {
    method,
    headers: {
      Authorization: `Bearer ${await token(user)}`,
      'Idempotency-Key': randomUUID(),
      ...(multipart ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(method === 'GET' ? {} : { body: multipart ? body : JSON.stringify(body ?? {}) }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path} as ${user}: ${answer.status} ${text}`);
  }
  return JSON.parse(text);
}

/** Moves the demo clock forward. */
export async function advance(days: number): Promise<void> {
  const answer = await fetch(`${stack.url}/api/v1/demo/clock`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Requested-With': 'JavaScript',
      Origin: stack.url,
    },
    body: JSON.stringify({ advanceSeconds: Math.round(days * 86_400) }),
  });
  if (!answer.ok) {
    throw new Error(`the clock did not move: ${answer.status} ${await answer.text()}`);
  }
}

/** Waits until a condition about the service holds, a minute unless told otherwise. */
export async function eventually<T>(
  what: string,
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  atMost = 60_000,
): Promise<T> {
  const end = Date.now() + atMost;
  for (;;) {
    const value = await read();
    if (holds(value)) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${atMost / 1000} s for: ${what}; last ${JSON.stringify(value)}`);
    }
    await new Promise((done) => setTimeout(done, 300));
  }
}
