import { createHmac, createSecretKey, randomUUID, type KeyObject } from 'node:crypto';
import { toAction, type Action } from '@trackstar-link/contract';
import { errors, jwtVerify } from 'jose';
import type { Keyring } from '../../platform/crypto/keyring';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller, Reinstall } from '../../platform/http/route';

const lifetimeSeconds = 30 * 60;
const audience = 'trackstar-link';
const algorithm = 'HS256';

export interface NewLinkToken {
  orgId: string;
  customerId: string | null;
  disabledFunctions: readonly Action[];
  enabledFunctions?: readonly Action[];
  /** Pages that may show the widget; null lets any (development without a list). */
  origins: readonly string[] | null;
  reinstall?: Reinstall | undefined;
  magicLinkId?: string | undefined;
}

export interface LinkTokens {
  create(token: NewLinkToken): string;
  /** Throws link_token_expired or link_token_invalid. */
  open(token: string): Promise<LinkCaller>;
}

/**
 * Signed, not stored: creating one writes nothing. The signing key is derived from the encryption
 * keys, so that tokens made before a rotation stay good for their half hour.
 */
export function createLinkTokens(keyring: Keyring, issuer: string): LinkTokens {
  const keys = new Map<string, KeyObject>();
  const keyOf = (kid: string) => {
    const known = keys.get(kid);
    if (known) return known;
    const made = createSecretKey(keyring.derive('link-token', kid));
    keys.set(kid, made);
    return made;
  };

  return {
    create(token) {
      const { orgId, customerId, disabledFunctions, origins, reinstall, magicLinkId } = token;
      const { enabledFunctions = [] } = token;
      const kid = keyring.writingKid;
      const now = Math.floor(Date.now() / 1000);
      return sign(keyOf(kid), kid, {
        org: orgId,
        origins,
        ...(customerId !== null && { customer_id: customerId }),
        ...(disabledFunctions.length > 0 && { disabled_functions: disabledFunctions }),
        ...(enabledFunctions.length > 0 && { enabled_functions: enabledFunctions }),
        ...(reinstall && {
          connection_id: reinstall.connectionId,
          ...(reinstall.allowAccountChange && { allow_account_change: true }),
        }),
        ...(magicLinkId !== undefined && { magic_link_id: magicLinkId }),
        iss: issuer,
        aud: audience,
        jti: randomUUID(),
        iat: now,
        exp: now + lifetimeSeconds,
      });
    },

    async open(token) {
      try {
        const { payload } = await jwtVerify(
          token,
          ({ kid }) => {
            if (!kid || !keyring.kids.includes(kid)) throw new Error('unknown key id');
            return keyOf(kid);
          },
          { algorithms: [algorithm], issuer, audience, requiredClaims: ['jti', 'exp', 'org'] },
        );
        return toCaller(payload);
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new AppError('link_token_expired');
        throw new AppError('link_token_invalid', { cause: error });
      }
    },
  };
}

/**
 * A JWT in JWS compact form (RFC 7515 §3.1). Signed here and now: Web Crypto, which jose signs with,
 * hands each signature to another thread, and waiting for it would be a third of this hot call.
 * Whatever is verified goes through jose.
 */
function sign(key: KeyObject, kid: string, claims: object): string {
  const signed = `${toBase64Url({ alg: algorithm, typ: 'JWT', kid })}.${toBase64Url(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

function toBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function toCaller(payload: Record<string, unknown>): LinkCaller {
  const { org, jti, exp, customer_id, disabled_functions, origins } = payload;
  const { connection_id, allow_account_change, magic_link_id, enabled_functions } = payload;
  if (typeof org !== 'string' || typeof jti !== 'string' || typeof exp !== 'number') {
    throw new Error('claims are not of the kind that we sign');
  }
  return {
    orgId: org,
    tokenId: jti,
    expiresAt: new Date(exp * 1000),
    customerId: typeof customer_id === 'string' ? customer_id : null,
    disabledFunctions: toActions(disabled_functions),
    enabledFunctions: toActions(enabled_functions),
    origins: origins === null ? null : strings(origins),
    reinstall:
      typeof connection_id === 'string'
        ? { connectionId: connection_id, allowAccountChange: allow_account_change === true }
        : null,
    magicLinkId: typeof magic_link_id === 'string' ? magic_link_id : null,
  };
}

function toActions(value: unknown): Action[] {
  return strings(value).flatMap((name) => toAction(name) ?? []);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
