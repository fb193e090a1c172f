/** A hint of the service that something changed; it carries no data, only what is worth asking for again. */
export type Hint =
  | { kind: 'block' }
  | { kind: 'indexed'; number: number }
  | { kind: 'changed'; topic: string }
  | { kind: 'gap' };

const CHANNEL = 'florin-hints';
const LEADER = 'florin-hints-leader';
const RETRY_MS = 5_000;

/**
 * Live hints for this tab. One tab of the browser holds the stream (browsers allow few connections per host) and
 * passes each hint on; when it closes, the next takes over. After a gap everything is worth asking for again.
 */
export function listenForHints(onHint: (hint: Hint) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const stop = new AbortController();
  channel.onmessage = (event: MessageEvent<Hint>) => onHint(event.data);
  const tell = (hint: Hint) => {
    onHint(hint);
    if (!stop.signal.aborted) channel.postMessage(hint);
  };
  navigator.locks
    .request(LEADER, { signal: stop.signal }, () => lead(tell, stop.signal))
    .catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
  return () => {
    stop.abort();
    channel.close();
  };
}

function lead(tell: (hint: Hint) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let broken = false;
    const source = new EventSource('/api/v1/events');
    source.onopen = () => {
      if (broken) tell({ kind: 'gap' });
      broken = false;
    };
    source.onerror = () => {
      broken = true;
    };
    source.addEventListener('block', () => tell({ kind: 'block' }));
    source.addEventListener('indexed', (event) => tell({ kind: 'indexed', number: numberOf(event.data) }));
    source.addEventListener('changed', (event) => tell({ kind: 'changed', topic: topicOf(event.data) }));
    // While the stream is down, ask again from time to time; a closed stream is never reopened by the browser.
    const poll = setInterval(() => {
      if (!broken) return;
      tell({ kind: 'gap' });
      if (source.readyState === EventSource.CLOSED) finish();
    }, RETRY_MS);
    const finish = () => {
      clearInterval(poll);
      source.close();
      resolve(signal.aborted ? undefined : lead(tell, signal));
    };
    signal.addEventListener('abort', finish, { once: true });
  });
}

function read(data: string): Record<string, unknown> {
  const value: unknown = JSON.parse(data);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function numberOf(data: string): number {
  const { number } = read(data);
  return typeof number === 'number' ? number : 0;
}

function topicOf(data: string): string {
  const { topic } = read(data);
  return typeof topic === 'string' ? topic : '';
}
