import type {
  ErrorCode,
  InstallReply,
  LinkIntegration,
  LinkSession,
  Permission,
} from '@trackstar-link/contract/types';
import { vi } from 'vitest';
import { hostOrigin } from './fake-host';

function integration(name: string, display_name: string): LinkIntegration {
  return {
    integration_name: name,
    integration_type: 'wms',
    display_name,
    description: '',
    logo_url: '',
    sandbox: false,
    available_actions: ['get_orders'],
    auth_methods: [
      {
        id: 'key',
        kind: 'credentials',
        label: 'API key',
        rejected_hint: 'Make a new key in the settings.',
        fields: [{ type: 'secret', name: 'key', label: 'API key', required: true }],
      },
    ],
  };
}

export const linkSession: LinkSession = {
  organization: { name: 'Acme', logo_url: null, color: null },
  mode: 'install',
  reinstall: null,
  integrations: [integration('shiphero', 'ShipHero'), integration('deposco', 'Deposco')],
  allowed_origins: [hostOrigin],
  language: 'en',
  legal: { terms_url: null, privacy_url: null },
  expires_at: '2030-01-01T00:00:00Z',
};

export const granted: Permission = { action: 'get_orders', resource: 'orders', status: 'granted' };

export function reply(permissions: Permission[] = [granted]): InstallReply {
  const names = { integration_name: 'shiphero', integration_type: 'wms' as const };
  return { auth_code: 'code-1', ...names, permissions, account: null, reinstalled: false };
}

export function json(body: unknown, status = 200): Response {
  const headers = { 'content-type': 'application/json', 'x-request-id': 'req-1' };
  return new Response(JSON.stringify(body), { status, headers });
}

export function failed(code: ErrorCode, status: number, detail?: unknown): Response {
  return json({ error: code, origin: 'trackstar', code, detail }, status);
}

export function streamed(events: readonly (readonly [string, unknown])[]): Response {
  const body = events
    .map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    .join('');
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

export interface Call {
  path: string;
  token: string;
  body: Record<string, unknown> | null;
  signal: AbortSignal;
}

/** Replaces fetch; each call is answered by `answer`, and recorded. */
export function fakeApi(answer: (call: Call) => Response | Promise<Response>): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    const call: Call = {
      path,
      token: (headers.get('authorization') ?? '').replace('Bearer ', ''),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Call['body']) : null,
      signal: init.signal as AbortSignal,
    };
    calls.push(call);
    return answer(call);
  });
  return calls;
}
