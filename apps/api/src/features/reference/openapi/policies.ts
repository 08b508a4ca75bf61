import type { AuthPolicy, Endpoint, ErrorCode } from '@trackstar-link/contract';
import type { oas31 } from 'zod-openapi';

export const securitySchemes = {
  ApiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'x-trackstar-api-key',
    description: "Your organization's key. Keep it in your backend.",
  },
  AccessToken: {
    type: 'apiKey',
    in: 'header',
    name: 'x-trackstar-access-token',
    description: 'One per connection, permanent. POST /link/exchange answers with it.',
  },
  LinkToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'What POST /link/token answers. Good for the widget only, for 30 minutes.',
  },
  AdminToken: {
    type: 'http',
    scheme: 'bearer',
    description: "For the operator: the token kept in the server's data folder.",
  },
  MetricsToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The value of METRICS_TOKEN. Not asked for where none is set.',
  },
} as const satisfies Record<string, oas31.SecuritySchemeObject>;

type Requirement = Partial<Record<keyof typeof securitySchemes, string[]>>;

interface Policy {
  readonly security: Requirement[];
  /** Codes that authentication itself can answer. */
  readonly errors: readonly ErrorCode[];
  /** Calls are counted, and the answers say how many are left. */
  readonly counted?: true;
}

const apiKeyErrors = ['api_key_missing', 'api_key_invalid'] as const;
const foreignOrGone = ['access_token_invalid', 'connection_not_found'] as const;

export const policies: Readonly<Record<AuthPolicy, Policy>> = {
  public: { security: [], errors: [] },
  apiKey: { security: [{ ApiKey: [] }], errors: apiKeyErrors, counted: true },
  connection: {
    security: [{ ApiKey: [], AccessToken: [] }],
    errors: [...apiKeyErrors, 'access_token_missing', ...foreignOrGone],
    counted: true,
  },
  optionalConnection: {
    security: [{ ApiKey: [] }, { ApiKey: [], AccessToken: [] }],
    errors: [...apiKeyErrors, ...foreignOrGone],
    counted: true,
  },
  linkToken: {
    security: [{ LinkToken: [] }],
    errors: [
      'link_token_missing',
      'link_token_invalid',
      'link_token_expired',
      'origin_not_allowed',
    ],
  },
  admin: { security: [{ AdminToken: [] }], errors: ['admin_token_invalid'] },
  metrics: { security: [{ MetricsToken: [] }, {}], errors: ['metrics_token_invalid'] },
};

/** A read-only key takes part in reads alone, and not in those that show a secret. */
export function refusesReadOnlyKeys({ auth, method, refusesReadOnly }: Endpoint): boolean {
  return policies[auth].counted === true && (method !== 'GET' || refusesReadOnly === true);
}
