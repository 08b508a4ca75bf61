import { randomUUID } from 'node:crypto';
import type { Endpoint, ErrorCode } from '@trackstar-link/contract';
import type { Request, Response } from 'express';
import { isDatabaseUnavailable, type Database, type Db } from '../db/connect';
import { AppError } from './app-error';
import { readBody, readForm } from './body';
import type { IdempotentAnswer, IdempotentCall } from './idempotency';
import { RateLimitedError, type RateLimits } from './rate-limits';
import { RawReply, type AnyCaller, type ErasedInput, type Route } from './route';
import { createEventStream } from './stream';
import { validate } from './validate';

export interface FinishedRequest {
  requestId: string;
  method: string;
  /** The template of the route, never the address that was asked for: that may hold a secret. */
  route: string;
  status: number;
  durationMs: number;
  orgId: string | undefined;
  code: ErrorCode | undefined;
  /** Why it failed, for the log only. */
  error: unknown;
}

/** What the pipeline needs from the rest of the server; wiring supplies it. */
export interface PipelineServices {
  database: Database;
  authenticate(endpoint: Endpoint, request: Request): Promise<AnyCaller>;
  rateLimits: RateLimits;
  runOnce(call: IdempotentCall, work: (db: Db) => Promise<unknown>): Promise<IdempotentAnswer>;
  audit(entry: AuditEntry): Promise<void>;
  finished(request: FinishedRequest): void;
  isStopping(): boolean;
}

export interface AuditEntry {
  orgId: string | null;
  action: string;
  target: string | null;
  requestId: string;
}

/** One request from authentication to the last byte; every answer of the API leaves through here. */
export function serve(route: Route, services: PipelineServices) {
  const { endpoint } = route;
  return async (request: Request, response: Response): Promise<void> => {
    const exchange = new Exchange(request, response, services);
    try {
      const caller = await services.authenticate(endpoint, request);
      exchange.orgId = orgIdOf(caller);
      await limit(endpoint, caller, services, exchange);
      const input = await readInput(endpoint, caller, exchange, services);
      const stream =
        endpoint.streams && /text\/event-stream/.test(request.headers.accept ?? '')
          ? createEventStream(response, exchange.headers)
          : undefined;
      exchange.stream = stream;
      if (stream) {
        input.emit = (event, data) => stream.send(event, data);
        input.streamed = true;
      }
      const answer = await run(route, input, caller, services, exchange);
      if (!route.auditsItself) await record(endpoint, answer, services, exchange);
      exchange.reply(endpoint, answer);
    } catch (error) {
      await exchange.fail(error);
    }
  };
}

export function newRequestId(): string {
  return `req_${randomUUID().replaceAll('-', '')}`;
}

/** Answers a request that no route takes. */
export function refuse(code: ErrorCode, template: string, services: PipelineServices) {
  return async (request: Request, response: Response): Promise<void> => {
    await new Exchange(request, response, services, template).fail(new AppError(code));
  };
}

async function limit(
  endpoint: Endpoint,
  caller: AnyCaller,
  services: PipelineServices,
  exchange: Exchange,
): Promise<void> {
  if (!caller || !('apiKeyId' in caller)) return;
  const connectionId = 'connectionId' in caller ? caller.connectionId : null;
  const headers = await services.rateLimits.count({
    apiKeyId: caller.apiKeyId,
    connectionId,
    isRead: endpoint.method === 'GET',
  });
  Object.assign(exchange.headers, headers);
}

async function readInput(
  endpoint: Endpoint,
  caller: AnyCaller,
  exchange: Exchange,
  services: PipelineServices,
): Promise<ErasedInput> {
  const { request } = exchange;
  const read = endpoint.bodyIsForm ? readForm : readBody;
  const body = endpoint.body ? await read(request, exchange.response) : undefined;
  if (endpoint.body && body === undefined && !endpoint.bodyOptional) {
    throw new AppError('validation_failed', {
      message: 'This call needs a JSON body.',
      detail: { json: { _: ['This call needs a JSON body.'] } },
    });
  }
  return {
    params: endpoint.params && validate(endpoint.params, request.params, 'path'),
    query: endpoint.query && validate(endpoint.query, request.query, 'query'),
    body: endpoint.body && validate(endpoint.body, body ?? {}, 'json'),
    caller,
    db: services.database.orm,
    request: {
      id: exchange.requestId,
      language: request.headers['accept-language'],
      ifNoneMatch: request.headers['if-none-match'],
      acceptEncoding: one(request.headers['accept-encoding']),
      cookie: request.headers.cookie,
      fetchSite: one(request.headers['sec-fetch-site']),
      get signal() {
        return exchange.signal;
      },
    },
    emit: () => undefined,
    streamed: false,
  };
}

async function run(
  route: Route,
  input: ErasedInput,
  caller: AnyCaller,
  services: PipelineServices,
  exchange: Exchange,
): Promise<unknown> {
  const key = exchange.request.headers['idempotency-key'];
  if (!route.endpoint.idempotent || key === undefined || !caller || !('apiKeyId' in caller)) {
    return route.handle(input);
  }
  const { answer, replayed } = await services.runOnce(
    {
      orgId: caller.orgId,
      key: String(key),
      operationId: route.endpoint.operationId,
      request: [input.params ?? null, input.body ?? null],
    },
    (db) => route.handle({ ...input, db }),
  );
  if (replayed) exchange.headers['idempotent-replayed'] = 'true';
  return answer;
}

async function record(
  endpoint: Endpoint,
  answer: unknown,
  services: PipelineServices,
  exchange: Exchange,
): Promise<void> {
  if (!endpoint.audit || exchange.headers['idempotent-replayed']) return;
  await services.audit({
    orgId: exchange.orgId ?? null,
    action: endpoint.audit,
    target: targetOf(answer),
    requestId: exchange.requestId,
  });
}

/** The id that an answer is about, wherever the contract put it. */
function targetOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const fields: Record<string, unknown> = { ...answer };
  for (const name of ['id', 'connection_id']) {
    const value = fields[name];
    if (typeof value === 'string') return value;
  }
  return targetOf(fields['data'] ?? fields['magic_link']);
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}

function orgIdOf(caller: AnyCaller): string | undefined {
  return caller && 'orgId' in caller ? caller.orgId : undefined;
}

class Exchange {
  readonly requestId = newRequestId();
  readonly headers: Record<string, string> = {
    'x-request-id': this.requestId,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  orgId: string | undefined;
  stream: ReturnType<typeof createEventStream> | undefined;
  private readonly startedAt = process.hrtime.bigint();
  private abort: AbortController | undefined;

  constructor(
    readonly request: Request,
    readonly response: Response,
    private readonly services: PipelineServices,
    private readonly template?: string,
  ) {
    if (services.isStopping()) this.headers['connection'] = 'close';
  }

  /** Made on first use: most handlers never look at it. */
  get signal(): AbortSignal {
    if (!this.abort) {
      const abort = (this.abort = new AbortController());
      this.response.once('close', () => {
        if (!this.response.writableFinished) abort.abort(new Error('the client went away'));
      });
    }
    return this.abort.signal;
  }

  reply(endpoint: Endpoint, answer: unknown): void {
    if (answer instanceof RawReply) {
      this.send(answer.status, { ...this.headers, ...answer.headers }, answer.body);
      return;
    }
    // The reply guard: fields that the contract does not declare cannot leave.
    const guarded = endpoint.reply.parse(answer);
    if (this.stream) {
      this.stream.send('done', guarded);
      this.stream.end();
      this.finish(200);
      return;
    }
    this.headers['content-type'] = 'application/json; charset=utf-8';
    this.send(200, this.headers, JSON.stringify(guarded));
  }

  async fail(error: unknown): Promise<void> {
    const known = toAppError(error);
    if (error instanceof RateLimitedError) Object.assign(this.headers, error.headers);
    else if (known.options.retryAfterSeconds !== undefined) {
      this.headers['retry-after'] = String(known.options.retryAfterSeconds);
    }
    if (known.options.audit) {
      await this.services
        .audit({ orgId: this.orgId ?? null, requestId: this.requestId, ...known.options.audit })
        .catch(() => undefined);
    }
    const body = known.toBody(this.requestId);
    if (this.stream?.started) {
      this.stream.send('failed', body);
      this.stream.end();
      this.finish(known.status, known, error);
      return;
    }
    this.headers['content-type'] = 'application/json; charset=utf-8';
    this.send(known.status, this.headers, JSON.stringify(body), known, error);
  }

  private send(
    status: number,
    headers: Record<string, string>,
    body: string | Buffer,
    failure?: AppError,
    error?: unknown,
  ): void {
    // A body that was refused unread would be taken for the next request on this connection.
    if (failure && !this.request.complete) headers['connection'] = 'close';
    if (!this.response.destroyed) {
      if (status !== 304) headers['content-length'] = String(Buffer.byteLength(body));
      this.response.writeHead(status, headers);
      this.response.end(this.request.method === 'HEAD' ? undefined : body);
    }
    this.finish(status, failure, error);
  }

  private finish(status: number, failure?: AppError, error?: unknown): void {
    this.services.finished({
      requestId: this.requestId,
      method: this.request.method,
      route: this.template ?? String(this.request.route?.path ?? 'unknown'),
      status,
      durationMs: Number(process.hrtime.bigint() - this.startedAt) / 1e6,
      orgId: this.orgId,
      code: failure?.code,
      error,
    });
  }
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseUnavailable(error)) return new AppError('database_unavailable', { cause: error });
  return new AppError('internal', { cause: error });
}
