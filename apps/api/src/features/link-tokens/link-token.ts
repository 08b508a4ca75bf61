import { randomUUID, webcrypto } from 'node:crypto';
import { toAction, type Action } from '@trackstar-link/contract';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Keyring } from '../../platform/crypto/keyring';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';

const lifetimeSeconds = 30 * 60;
const audience = 'trackstar-link';
const algorithm = 'HS256';

export interface NewLinkToken {
  orgId: string;
  customerId: string | null;
  disabledFunctions: readonly Action[];
  /** Pages that may show the widget; null lets any (development without a list). */
  origins: readonly string[] | null;
}

export interface LinkTokens {
  create(token: NewLinkToken): Promise<string>;
  /** Throws link_token_expired or link_token_invalid. */
  open(token: string): Promise<LinkCaller>;
}

/**
 * Signed, not stored: creating one writes nothing. The signing key is derived from the encryption
 * keys, so that tokens made before a rotation stay good for their half hour.
 */
export function createLinkTokens(keyring: Keyring, issuer: string): LinkTokens {
  /** Imported once: signing with a ready CryptoKey is nearly twice as fast. */
  const keys = new Map<string, Promise<webcrypto.CryptoKey>>();
  const keyOf = (kid: string) => {
    const known = keys.get(kid);
    if (known) return known;
    const made = webcrypto.subtle.importKey(
      'raw',
      keyring.derive('link-token', kid),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign', 'verify'],
    );
    keys.set(kid, made);
    return made;
  };

  return {
    async create({ orgId, customerId, disabledFunctions, origins }) {
      const kid = keyring.writingKid;
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        org: orgId,
        origins,
        ...(customerId !== null && { customer_id: customerId }),
        ...(disabledFunctions.length > 0 && { disabled_functions: disabledFunctions }),
      })
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(await keyOf(kid));
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

function toCaller(payload: Record<string, unknown>): LinkCaller {
  const { org, jti, exp, customer_id, disabled_functions, origins } = payload;
  if (typeof org !== 'string' || typeof jti !== 'string' || typeof exp !== 'number') {
    throw new Error('claims are not of the kind that we sign');
  }
  return {
    orgId: org,
    tokenId: jti,
    expiresAt: new Date(exp * 1000),
    customerId: typeof customer_id === 'string' ? customer_id : null,
    disabledFunctions: strings(disabled_functions).flatMap((name) => toAction(name) ?? []),
    origins: origins === null ? null : strings(origins),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
