import { timingSafeEqual } from 'node:crypto';
import type { AuthPolicy, Endpoint } from '@trackstar-link/contract';
import type { Request } from 'express';
import { sha256 } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { AnyCaller, LinkCaller, OrganizationCaller } from '../../platform/http/route';
import type { ApiKeyRow } from '../api-keys';
import { useAccessToken } from '../connections';
import type { LinkTokens } from '../link-tokens';

export interface AuthenticationServices {
  db: Db;
  /** By the SHA-256 of the key; cached for at most a second. */
  apiKey(hash: string): Promise<ApiKeyRow | undefined>;
  linkTokens: LinkTokens;
  adminToken: string;
  /** `open` asks nobody, `closed` lets nobody in: metrics tell much about a business. */
  metrics: 'open' | 'closed' | { token: string };
  /** Origins that are ours, beside the one that a request itself was sent to. */
  ownOrigin: string;
}

/** Answers who calls, or throws the reason why they may not. */
export function createAuthentication(services: AuthenticationServices) {
  const policies: Record<AuthPolicy, (endpoint: Endpoint, request: Request) => Promise<AnyCaller>> =
    {
      public: async () => null,
      admin: async (_endpoint, request) => {
        requireBearer(request, services.adminToken, 'admin_token_invalid');
        return null;
      },
      metrics: async (_endpoint, request) => {
        const { metrics } = services;
        if (metrics === 'closed') throw new AppError('metrics_token_invalid');
        if (metrics !== 'open') requireBearer(request, metrics.token, 'metrics_token_invalid');
        return null;
      },
      apiKey: (endpoint, request) => organizationCaller(services, endpoint, request),
      connection: async (endpoint, request) => {
        const caller = await organizationCaller(services, endpoint, request);
        const connectionId = await connectionOf(services, caller, request);
        if (connectionId === null) throw new AppError('access_token_missing');
        return { ...caller, connectionId };
      },
      optionalConnection: async (endpoint, request) => {
        const caller = await organizationCaller(services, endpoint, request);
        return { ...caller, connectionId: await connectionOf(services, caller, request) };
      },
      linkToken: (_endpoint, request) => linkCaller(services, request),
    };
  return (endpoint: Endpoint, request: Request) => policies[endpoint.auth](endpoint, request);
}

async function organizationCaller(
  services: AuthenticationServices,
  endpoint: Endpoint,
  request: Request,
): Promise<OrganizationCaller> {
  const key = request.headers['x-trackstar-api-key'];
  if (typeof key !== 'string' || key === '') throw new AppError('api_key_missing');
  const row = await services.apiKey(sha256(key));
  if (!row) throw new AppError('api_key_invalid');
  const isRead = endpoint.method === 'GET' && !endpoint.refusesReadOnly;
  if (row.access === 'read_only' && !isRead) {
    throw new AppError('api_key_read_only');
  }
  return { orgId: row.orgId, apiKeyId: row.id, access: row.access };
}

/** Null when no access token was sent. Another organization's connection does not exist for us. */
async function connectionOf(
  { db }: AuthenticationServices,
  caller: OrganizationCaller,
  request: Request,
): Promise<string | null> {
  const token = request.headers['x-trackstar-access-token'];
  if (typeof token !== 'string' || token === '') return null;
  const found = await useAccessToken(db, caller.orgId, sha256(token));
  if ('id' in found) return found.id;
  throw new AppError(found.foreign ? 'connection_not_found' : 'access_token_invalid');
}

async function linkCaller(services: AuthenticationServices, request: Request): Promise<LinkCaller> {
  const token = bearer(request);
  if (token === undefined) throw new AppError('link_token_missing');
  const caller = await services.linkTokens.open(token);
  requireOrigin(request, caller, services.ownOrigin);
  return caller;
}

/**
 * A browser names the page that calls. That is our own frame, or a page that the token allows; a
 * caller without an Origin is no page and needs none.
 */
function requireOrigin(request: Request, caller: LinkCaller, ownOrigin: string): void {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === ownOrigin || caller.origins === null) return;
  if (host !== undefined && (origin === `https://${host}` || origin === `http://${host}`)) return;
  if (!caller.origins.includes(origin)) throw new AppError('origin_not_allowed');
}

function bearer(request: Request): string | undefined {
  const match = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '');
  return match?.[1];
}

function requireBearer(
  request: Request,
  expected: string,
  code: 'admin_token_invalid' | 'metrics_token_invalid',
): void {
  const given = Buffer.from(sha256(bearer(request) ?? ''));
  if (!timingSafeEqual(given, Buffer.from(sha256(expected)))) throw new AppError(code);
}
