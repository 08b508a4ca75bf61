import type { IncomingMessage } from 'node:http';
import { simulators } from '@trackstar-link/integrations/simulators';

const maxBody = 10_000;

/** Credentials that accounts have turned off, by system: they stop working until they are turned on. */
export class Revocations {
  readonly #bySystem = new Map(
    Object.entries(simulators).flatMap(([id, { revocable }]) =>
      revocable ? [[id, new Set<string>()] as const] : [],
    ),
  );

  /** What a system has turned off; undefined where it cannot. The set changes as that does. */
  of(system: string): ReadonlySet<string> | undefined {
    return this.#bySystem.get(system);
  }

  /** `POST /revocations`: a form of `system`, `credential` and `action`, `revoke` or `allow`. */
  async answer(incoming: IncomingMessage): Promise<Response> {
    // A page of another site does not turn off what is being tried out here.
    if (incoming.headers['sec-fetch-site'] === 'cross-site') {
      return new Response('From this page only.', { status: 403 });
    }
    const form = new URLSearchParams(await bodyOf(incoming));
    const revoked = this.#bySystem.get(form.get('system') ?? '');
    const credential = form.get('credential')?.trim() ?? '';
    if (!revoked || credential === '') {
      return new Response('There is no such system, or nothing to turn off.', { status: 422 });
    }
    if (form.get('action') === 'allow') revoked.delete(credential);
    else revoked.add(credential);
    return new Response(null, { status: 303, headers: { location: '/' } });
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of incoming) {
    if (body.length < maxBody) body += (chunk as Buffer).toString('utf8');
  }
  return body;
}
