import { z } from 'zod';
import { headerKey } from './auth/header-key';
import {
  defineIntegration,
  type IntegrationDefinition,
  type IntegrationSpec,
  type SignIn,
} from './define-integration';
import { secret } from './fields';
import { createVendorHttp, type VendorHttpOptions } from './http';
import type { VendorRequest, VendorResponse, VendorTransport } from './types';

/** What a test's vendor answers; headers and body may be left out. */
export type Answer = Partial<VendorResponse> & { json?: unknown };

/** A vendor in one function; keeps the requests it got. */
export function fakeVendor(answer: (request: VendorRequest) => Answer | Promise<Answer>): {
  transport: VendorTransport;
  requests: VendorRequest[];
} {
  const requests: VendorRequest[] = [];
  return {
    requests,
    transport: async (request) => {
      requests.push(request);
      const { status = 200, headers = {}, body, json } = await answer(request);
      return { status, headers, body: body ?? JSON.stringify(json ?? {}) };
    },
  };
}

/** Signs in at a vendor in one function; the client, what is kept, and what was asked on the way. */
export async function signInAt(
  method: SignIn,
  values: Record<string, string>,
  answer: (request: VendorRequest) => Answer = () => ({}),
  options: Partial<VendorHttpOptions> = {},
) {
  const { transport, requests } = fakeVendor(answer);
  const http = createVendorHttp({
    transport,
    baseUrl: 'https://api.acme.example',
    signal: new AbortController().signal,
    now: () => Date.UTC(2026, 2, 1, 12, 0, 0),
    wait: async () => {},
    ...options,
  });
  const signedIn = await method.signIn(http, values);
  return { ...signedIn, before: http, requests };
}

/** An integration with one key and two resources, to test the kit on. */
export function acme(overrides: Partial<IntegrationSpec> = {}): IntegrationDefinition {
  return defineIntegration({
    id: 'acme',
    name: 'Acme',
    type: 'wms',
    description: { en: 'Warehouses', de: 'Lager' },
    logo: '<svg/>',
    baseUrl: 'https://api.acme.example',
    auth: {
      key: headerKey({
        label: 'API key',
        fields: { api_key: secret({ label: 'API key' }) },
        key: 'api_key',
        header: 'x-key',
      }),
    },
    check: (http) => http.get('/me', z.object({ account_id: z.string() })),
    read: {
      orders: (http) => http.get('/orders', z.object({})),
      products: (http) => http.get('/products', z.object({})),
    },
    write: { create_order: { required: ['line_items'], optional: ['order_number'] } },
    ...overrides,
  });
}
