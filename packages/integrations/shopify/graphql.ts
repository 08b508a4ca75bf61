import { z } from 'zod';
import {
  graphqlAt,
  IntegrationFailure,
  waitForCost,
  type GraphqlError,
  type Interpret,
} from '../kit';

const Coded = z.object({ extensions: z.object({ code: z.string() }) });

/** Failed queries come with status 200: https://shopify.dev/docs/api/admin-graphql */
export const ask = graphqlAt('/graphql.json', (errors, answer) => {
  const codes = errors.map(codeOf);
  // Being throttled says nothing about the rest, so it goes first.
  if (codes.includes('THROTTLED')) {
    const retryAfterSeconds = waitForCost(answer);
    return new IntegrationFailure('throttled', {
      internal: 'GraphQL error THROTTLED',
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
  if (codes.includes('ACCESS_DENIED')) return lacking(errors);
  if (codes.includes('SHOP_INACTIVE')) {
    return new IntegrationFailure('account_disabled', { internal: 'GraphQL error SHOP_INACTIVE' });
  }
  return new IntegrationFailure('unexpected_answer', { internal: 'A GraphQL error' });
});

function codeOf(error: GraphqlError): string | undefined {
  return Coded.safeParse(error).data?.extensions.code;
}

/** Only what looks like a scope is quoted; an app that Shopify has not approved lacks none. */
function lacking(errors: readonly GraphqlError[]): IntegrationFailure {
  const named = errors.flatMap(({ message }) => [
    ...message.matchAll(/[`"]((?:read|write)_[a-z_]{1,60})[`"] access scope/g),
  ]);
  const scopes = [...new Set(named.flatMap(([, scope]) => scope ?? []))].join(', ');
  return new IntegrationFailure('missing_permission', {
    internal: 'GraphQL error ACCESS_DENIED',
    ...(scopes !== '' && {
      publicMessage: `The app lacks the scope ${scopes}. Allow it in Shopify, then connect again.`,
    }),
  });
}

/** https://shopify.dev/docs/api/usage/response-codes */
export const interpret: Interpret = ({ status }) => {
  const internal = `Status ${status}`;
  switch (status) {
    case 402:
    case 423:
      return new IntegrationFailure('account_disabled', {
        internal,
        publicMessage: 'Shopify has frozen or locked this shop. Its owner has to reopen it first.',
      });
    case 404:
      return new IntegrationFailure('credentials_rejected', {
        internal,
        field: 'shop',
        publicMessage: 'Shopify has no shop of this name. Check it, then connect again.',
      });
    default:
      return undefined;
  }
};
