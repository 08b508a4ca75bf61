import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { ActionNameList, IntegrationTypeSchema, Timestamp } from '../resources/common';
import { ExistingChoice, InstallReply } from '../resources/link';
import { OAuthAttempt } from '../resources/oauth';

/** Chosen by the caller, so that a window can be opened before the first answer is there. */
const AttemptId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{32,64}$/, 'Expected 32 to 64 letters, digits, "-" or "_".')
  .meta({ example: 'q7Jv0Zl0Hq1d3mJtP8y8Yk3b1zq0c4sWm2nA5xRtU6E' });
/** Proves that who asks has begun the sign-in; alone, without a link token, it is worth nothing. */
const ResumeKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'Expected 256 random bits in base64url.')
  .meta({ example: 'tS3nq0ZkqA0rG8Yy1m7cXo4Vd5LrJ2eWb9uHfPiKzQM' });
const attemptParams = z.object({ attempt_id: AttemptId });

const widget = { tag: 'Widget', auth: 'linkToken' } as const;

export const startOAuth = defineEndpoint({
  ...widget,
  operationId: 'startOAuth',
  method: 'POST',
  path: '/link/session/oauth',
  summary: 'Begin to sign in at the system',
  description:
    'Nothing is sent to the system yet. Open start_url in a window of its own: it leads there, and back.',
  audit: null,
  body: z.strictObject({
    attempt_id: AttemptId.optional().describe(
      '256 random bits of your choice; start_url is then known before this call: /oauth/start/{attempt_id}.',
    ),
    integration_name: z.string().min(1).max(100),
    integration_type: IntegrationTypeSchema.default('wms'),
    auth_method: z.string().max(100),
    fields: z
      .record(z.string().max(100), z.string().max(2_000))
      .default({})
      .describe('Values of the fields of this way to sign in, a shop or a region; no secrets.'),
    disabled_functions: ActionNameList.optional().describe('Takes away from available_actions.'),
    resume_key: ResumeKey.optional().describe(
      'Lets a later link token of the same customer go on with this sign-in. Works once.',
    ),
    return_url: z
      .string()
      .max(8_000)
      .optional()
      .describe(
        'The page that the browser goes back to, where the sign-in takes its tab. Only of an allowed origin.',
      ),
  }),
  reply: z.object({ attempt_id: z.string(), start_url: z.string(), expires_at: Timestamp }),
  errors: [
    'integration_not_found',
    'connection_not_found',
    'link_token_used',
    'oauth_app_missing',
    'oauth_attempt_exists',
  ],
});

export const getOAuthAttempt = defineEndpoint({
  ...widget,
  operationId: 'getOAuthAttempt',
  method: 'GET',
  path: '/link/session/oauth/{attempt_id}',
  summary: 'How far a sign-in is',
  description:
    'With Accept: text/event-stream each change is streamed as the event status. The stream ends after half a minute at the latest: open it again while the sign-in is under way.',
  audit: null,
  params: attemptParams,
  streams: true,
  streamed:
    'Events with JSON data: status (the JSON reply) at each change, then done (the last one).',
  reply: OAuthAttempt,
  errors: ['oauth_attempt_not_found'],
});

export const resumeOAuthAttempt = defineEndpoint({
  ...widget,
  operationId: 'resumeOAuthAttempt',
  method: 'POST',
  path: '/link/session/oauth/{attempt_id}/resume',
  summary: 'Go on with a sign-in after a reload',
  description:
    'The sign-in then belongs to this link token, which has to be of the same customer. Where link tokens name no customer, the account needs confirming.',
  audit: null,
  params: attemptParams,
  body: z.strictObject({
    resume_key: ResumeKey.describe('The key that the sign-in was begun or last resumed with.'),
    next_resume_key: ResumeKey.describe('Takes its place.'),
  }),
  reply: OAuthAttempt,
  errors: ['oauth_attempt_not_found', 'link_token_used'],
});

export const claimOAuthAttempt = defineEndpoint({
  ...widget,
  operationId: 'claimOAuthAttempt',
  method: 'POST',
  path: '/link/session/oauth/{attempt_id}/claim',
  summary: 'Take the auth code of a completed sign-in',
  description: 'Works once, for the link token that began it, or that went on with it.',
  audit: 'install.created',
  params: attemptParams,
  body: z.strictObject({
    account_confirmed: z.boolean().default(false),
    existing: ExistingChoice.optional(),
  }),
  bodyOptional: true,
  reply: InstallReply,
  errors: [
    'oauth_attempt_not_found',
    'oauth_attempt_unfinished',
    'oauth_attempt_claimed',
    'oauth_confirmation_needed',
    'link_token_used',
    'validation_failed',
    'connection_not_found',
    'connection_changed',
    'account_differs',
    'account_already_connected',
  ],
});

export const cancelOAuthAttempt = defineEndpoint({
  ...widget,
  operationId: 'cancelOAuthAttempt',
  method: 'DELETE',
  path: '/link/session/oauth/{attempt_id}',
  summary: 'Give up a sign-in',
  description: 'Whatever the system answers afterwards is refused.',
  audit: null,
  params: attemptParams,
  reply: z.object({ attempt_id: z.string(), cancelled: z.literal(true) }),
  errors: ['oauth_attempt_not_found'],
});

/** Pages for the browser of whoever signs in. Nobody is asked who they are: state and cookie tell. */
const page = {
  tag: 'Widget',
  auth: 'public',
  audit: null,
  produces: 'text/html',
  reply: z.string(),
  errors: [],
} as const;
const OneOrMore = z.union([z.string(), z.array(z.string())]);
/** Whatever the system calls its parameters. */
const AnyQuery = z.object({}).catchall(OneOrMore);
const AnyParams = z.record(z.string(), OneOrMore);
const integrationParams = z.object({ integration_name: z.string().max(100) });

export const getOAuthStart = defineEndpoint({
  ...page,
  operationId: 'getOAuthStart',
  method: 'GET',
  path: '/oauth/start/{attempt_id}',
  summary: 'The way to the system',
  description:
    'Opened by the widget it leads on (303). Opened from anywhere else it says first who asks for what.',
  params: z.object({ attempt_id: z.string().max(100) }),
  query: z.object({ via: z.string().optional() }),
});

export const getOAuthCallback = defineEndpoint({
  ...page,
  operationId: 'getOAuthCallback',
  method: 'GET',
  path: '/oauth/callback/{integration_name}',
  summary: 'Where the system sends the browser back to',
  params: integrationParams,
  query: AnyQuery,
});

export const postOAuthCallback = defineEndpoint({
  ...page,
  operationId: 'postOAuthCallback',
  method: 'POST',
  path: '/oauth/callback/{integration_name}',
  summary: 'The same, for systems that answer with a form',
  params: integrationParams,
  query: z.object({ relayed: z.string().optional() }),
  body: AnyParams,
  bodyIsForm: true,
  bodyOptional: true,
});

export const receiveOAuthKeys = defineEndpoint({
  operationId: 'receiveOAuthKeys',
  method: 'POST',
  path: '/oauth/keys/{integration_name}',
  tag: 'Widget',
  summary: 'Where a system delivers keys that it made',
  description: 'Called by the server of the system that a customer is connecting.',
  auth: 'public',
  audit: null,
  params: integrationParams,
  body: z.record(z.string(), z.json()),
  reply: z.object({ received: z.literal(true) }),
  errors: ['oauth_attempt_not_found'],
});
