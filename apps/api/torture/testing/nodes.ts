import type { ApiClient, Answer } from '../../src/testing/client';
import { startApiProcess, type ApiProcess } from './api-process';
import type { Site } from './site';
import { codeOf } from './supervised-api';

export interface Nodes {
  /** Calls with the API key; one per node. */
  hosts: ApiClient[];
  stop(): Promise<void>;
}

/** As many nodes as the database allows: two on PostgreSQL, one on the embedded database. */
export async function startNodes(site: Site): Promise<Nodes> {
  const processes: ApiProcess[] = [startApiProcess(site.env)];
  const hosts = [site.host];
  await processes[0]?.ready;
  if (site.kind === 'postgres') {
    const second = await site.node();
    const process = startApiProcess(second.env);
    processes.push(process);
    hosts.push(second.host);
    await process.ready;
  }
  return {
    hosts,
    async stop() {
      await Promise.all(processes.map((process) => process.stop()));
    },
  };
}

/** Makes the calls all at once, in turn to each node. */
export function race(
  hosts: readonly ApiClient[],
  times: number,
  call: (host: ApiClient) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>[]> {
  const racers: Promise<Answer<unknown>>[] = [];
  for (let racer = 0; racer < times; racer += 1) {
    const host = hosts[racer % hosts.length];
    if (host) racers.push(call(host));
  }
  return Promise.all(racers);
}

/** "200", or "400 auth_code_used". */
export function verdict({ status, body }: Answer<unknown>): string {
  const code = codeOf(body);
  return code === undefined ? String(status) : `${status} ${String(code)}`;
}

/** Works through the items, so many at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}
