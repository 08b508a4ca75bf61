import type { Action, AuthPolicy, Endpoint } from '@trackstar-link/contract';
import type { z } from 'zod';
import type { Db } from '../db/connect';

export type ApiKeyAccess = 'full' | 'read_only';

/** The organization behind an API key. */
export interface OrganizationCaller {
  orgId: string;
  apiKeyId: string;
  access: ApiKeyAccess;
}

/** An organization that also sent the access token of one of its connections. */
export interface ConnectionCaller extends OrganizationCaller {
  connectionId: string;
}

/** The widget in a customer's browser. */
export interface LinkCaller {
  orgId: string;
  /** The token's id: it completes one install. */
  tokenId: string;
  expiresAt: Date;
  customerId: string | null;
  disabledFunctions: readonly Action[];
  /** Allowed although the organization disabled them: a magic link may say so. */
  enabledFunctions: readonly Action[];
  /** Pages that may show the widget; null lets any (development without a list). */
  origins: readonly string[] | null;
  /** The connection that gets new credentials; null makes a new connection. */
  reinstall: Reinstall | null;
  /** The magic link that this session was started from. */
  magicLinkId: string | null;
}

/** Signed into the token: nothing that the browser sends can change it. */
export interface Reinstall {
  connectionId: string;
  /** May the new credentials belong to another account than the old ones? */
  allowAccountChange: boolean;
}

interface Callers {
  public: null;
  admin: null;
  metrics: null;
  apiKey: OrganizationCaller;
  connection: ConnectionCaller;
  optionalConnection: OrganizationCaller & { connectionId: string | null };
  linkToken: LinkCaller;
}
export type CallerOf<Policy extends AuthPolicy> = Callers[Policy];
export type AnyCaller = Callers[AuthPolicy];

export interface RequestInfo {
  id: string;
  language: string | undefined;
  ifNoneMatch: string | undefined;
  acceptEncoding: string | undefined;
  cookie: string | undefined;
  /** Who made the browser ask: `same-origin` for a page of ours, which nobody else can claim. */
  fetchSite: string | undefined;
  /** Aborts when the client goes away. */
  signal: AbortSignal;
}

type Parsed<E extends Endpoint, Part extends string> =
  E extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

export interface HandlerInput<E extends Endpoint> {
  params: Parsed<E, 'params'>;
  query: Parsed<E, 'query'>;
  body: Parsed<E, 'body'>;
  caller: CallerOf<E['auth']>;
  /** A transaction where the endpoint is idempotent, so that effect and stored answer stand together. */
  db: Db;
  request: RequestInfo;
  /** Sends one event of a streamed answer; does nothing where the caller wants plain JSON. */
  emit: (event: string, data: unknown) => void;
  /** Whether the caller wants a stream. */
  streamed: boolean;
}

/** A reply that is not JSON: a page, a script, an image. */
export class RawReply {
  constructor(
    readonly body: string | Buffer,
    readonly headers: Readonly<Record<string, string>>,
    readonly status = 200,
  ) {}
}

export interface Route extends RouteOptions {
  readonly endpoint: Endpoint;
  handle(input: ErasedInput): Promise<unknown>;
}

/** What the pipeline hands over: parsed with the endpoint's own schemas, but no longer typed by them. */
export type ErasedInput = Omit<HandlerInput<Endpoint>, 'params' | 'query' | 'body' | 'caller'> & {
  params: unknown;
  query: unknown;
  body: unknown;
  caller: AnyCaller;
};

export interface RouteOptions {
  /** The handler writes the audit entry in the statement that has the effect; see features/audit. */
  readonly auditsItself?: true;
}

/** Binds a handler to its endpoint; the contract supplies parsing, policy, reply guard and types. */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (input: HandlerInput<E>) => Promise<z.input<E['reply']>>,
  options: RouteOptions = {},
): Route {
  return {
    ...options,
    endpoint,
    // The pipeline parses with this very endpoint's schemas, which the erased type cannot say.
    handle: (input) => handle(input as HandlerInput<E>),
  };
}

/** The same for a reply that is not JSON, or that was made ready beforehand. */
export function rawRoute<E extends Endpoint>(
  endpoint: E,
  handle: (input: HandlerInput<E>) => Promise<RawReply>,
): Route {
  return { endpoint, handle: (input) => handle(input as HandlerInput<E>) };
}
