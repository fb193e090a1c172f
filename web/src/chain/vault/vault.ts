import type { VaultAnswer, VaultRefusal, VaultRequest, VaultState } from './protocol';
import workerUrl from './worker?worker&url';

/** The vault did not do it; `code` says why in a stable word. */
export class VaultRefused extends Error {
  constructor(
    readonly code: VaultRefusal,
    detail: string,
  ) {
    super(detail === '' ? code : detail);
  }
}

/** Only our own scripts may become Workers; the page's policy allows no other name (WEB.md §7). */
const policy = globalThis.trustedTypes?.createPolicy('app-worker', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== location.origin) {
      throw new TypeError(`${url} is not a script of this site`);
    }
    return url;
  },
});

/** Talks to the Worker that holds the key. One per page; made at the first request. */
export class Vault {
  private worker: Worker | undefined;
  private lastId = 0;
  private readonly waiting = new Map<number, (answer: VaultAnswer) => void>();

  async state(owner: string): Promise<VaultState> {
    return this.stateAfter({ kind: 'state', owner });
  }

  /** For requests that change the vault or tell its state. */
  async stateAfter(request: VaultRequest): Promise<VaultState> {
    const answer = await this.ask(request);
    if (answer.kind !== 'state') {
      throw new Error(`the vault answered ${answer.kind} to ${request.kind}`);
    }
    return answer.state;
  }

  /** For requests that give a signature or a file. */
  async text(request: VaultRequest): Promise<string> {
    const answer = await this.ask(request);
    if (answer.kind !== 'text') {
      throw new Error(`the vault answered ${answer.kind} to ${request.kind}`);
    }
    return answer.text;
  }

  /** For `create` and `showWords`: the words, and which positions will be asked again. */
  async words(request: VaultRequest): Promise<{ readonly words: readonly string[]; readonly ask: readonly number[] }> {
    const answer = await this.ask(request);
    if (answer.kind !== 'words') {
      throw new Error(`the vault answered ${answer.kind} to ${request.kind}`);
    }
    return answer;
  }

  private async ask(request: VaultRequest): Promise<Exclude<VaultAnswer, { kind: 'refused' }>> {
    this.worker ??= this.start();
    const id = ++this.lastId;
    const answered = new Promise<VaultAnswer>((resolve) => this.waiting.set(id, resolve));
    this.worker.postMessage({ id, request });
    const answer = await answered;
    if (answer.kind === 'refused') {
      throw new VaultRefused(answer.code, answer.detail);
    }
    return answer;
  }

  private start(): Worker {
    const worker = new Worker(policy === undefined ? workerUrl : policy.createScriptURL(workerUrl), { type: 'module' });
    worker.onmessage = (event: MessageEvent<{ readonly id: number; readonly answer: VaultAnswer }>) => {
      this.waiting.get(event.data.id)?.(event.data.answer);
      this.waiting.delete(event.data.id);
    };
    return worker;
  }
}
