import { graphqlAt, IntegrationFailure, type GraphqlError } from '../kit';

/** ShipHero's codes, sent with HTTP status 200: https://developer.shiphero.com/error-glossary */
const notFound = 5;
const missingScope = 7;
const outOfCredits = 30;

export const ask = graphqlAt('/graphql', (errors) => {
  const [failure] = errors.map(toFailure).sort((a, b) => rank(a) - rank(b));
  return failure ?? new IntegrationFailure('unexpected_answer', { internal: 'No error given.' });
});

function toFailure(error: GraphqlError): IntegrationFailure {
  const code = Number(readFrom(error, 'code'));
  const internal = `GraphQL error, code ${Number.isNaN(code) ? 'absent' : code}`;
  switch (code) {
    case missingScope:
      return new IntegrationFailure('missing_permission', {
        internal,
        publicMessage: missingScopes(error.message),
      });
    case outOfCredits:
      return new IntegrationFailure('throttled', { internal, ...waitOf(error) });
    case notFound:
      return new IntegrationFailure('not_enabled', { internal });
    default:
      return new IntegrationFailure('unexpected_answer', { internal });
  }
}

/** Being throttled says nothing about the rest, so it goes first. */
function rank({ kind }: IntegrationFailure): number {
  return ['throttled', 'missing_permission', 'not_enabled', 'unexpected_answer'].indexOf(kind);
}

/** Codes and hints stand at the top of an error, or under `extensions`. */
function readFrom(error: GraphqlError, key: string): unknown {
  const { extensions } = error;
  const nested =
    typeof extensions === 'object' && extensions !== null && key in extensions
      ? (extensions as Record<string, unknown>)[key]
      : undefined;
  return error[key] ?? nested;
}

/** `Missing required scope(s): view:orders` → a sentence; only what looks like a scope is quoted. */
function missingScopes(message: string): string {
  const scopes = [...new Set(message.match(/\b(?:view|change):[a-z_]+\b/g) ?? [])];
  return scopes.length === 0
    ? 'The token lacks a scope. Add it to the developer in ShipHero, then connect again.'
    : `The token lacks the scope ${scopes.join(', ')}. Add it to the developer in ShipHero, then connect again.`;
}

/** `"10 seconds"` → 10 */
function waitOf(error: GraphqlError): { retryAfterSeconds?: number } {
  const hint = /^(\d+)\s*seconds?$/.exec(String(readFrom(error, 'time_remaining') ?? '').trim());
  return hint ? { retryAfterSeconds: Number(hint[1]) } : {};
}
