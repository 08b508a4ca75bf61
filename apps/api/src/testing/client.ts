import type { Endpoint, ErrorBody } from '@trackstar-link/contract';
import type { z } from 'zod';

type Input<E extends Endpoint, Part extends string> =
  E extends Record<Part, infer Schema extends z.ZodType> ? z.input<Schema> : undefined;

export interface CallOptions<E extends Endpoint> {
  params?: Input<E, 'params'>;
  query?: Record<string, string>;
  /** `unknown`, because tests also send what the contract forbids. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Calls endpoints over real HTTP; paths and reply types come from the contract. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly headers: Record<string, string> = {},
  ) {}

  /** The same server with other credentials. */
  as(headers: Record<string, string>): ApiClient {
    return new ApiClient(this.url, headers);
  }

  withApiKey(key: string): ApiClient {
    return this.as({ 'x-trackstar-api-key': key });
  }

  withAccessToken(token: string): ApiClient {
    return this.as({ ...this.headers, 'x-trackstar-access-token': token });
  }

  withLinkToken(token: string): ApiClient {
    return this.as({ authorization: `Bearer ${token}` });
  }

  /** The reply of a call that must succeed. */
  async ok<E extends Endpoint>(
    endpoint: E,
    options: CallOptions<E> = {},
  ): Promise<z.output<E['reply']>> {
    const answer = await this.call(endpoint, options);
    if (answer.status !== 200) {
      throw new Error(
        `${endpoint.operationId} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
      );
    }
    return answer.body as z.output<E['reply']>;
  }

  /** The error of a call that must fail. */
  async fails<E extends Endpoint>(
    endpoint: E,
    options: CallOptions<E> = {},
  ): Promise<Answer<ErrorBody>> {
    const answer = await this.call(endpoint, options);
    if (answer.status < 400) throw new Error(`${endpoint.operationId} answered ${answer.status}`);
    return answer as Answer<ErrorBody>;
  }

  async call<E extends Endpoint>(
    endpoint: E,
    { params, query, body, headers }: CallOptions<E> = {},
  ): Promise<Answer<unknown>> {
    const values = new Map(
      Object.entries(params ?? {}).map(([key, value]) => [key, String(value)]),
    );
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(values.get(name) ?? ''),
    );
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    return this.send(endpoint.method, path + search, {
      headers: { ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** For what no typed call can express: malformed bodies, unknown paths. */
  async send(
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answer<unknown>> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...this.headers,
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: options.body }),
    });
    const text = await response.text();
    const isJson =
      text !== '' && response.headers.get('content-type')?.includes('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text,
    };
  }
}
