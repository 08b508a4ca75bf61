/** Types only: browser code takes these without the weight of zod. */
export type { ErrorBody, ErrorCode, ErrorDetail } from './errors';
export type {
  AuthMethod,
  CredentialField,
  IntegrationInfo,
  LinkIntegration,
} from './resources/integration';
export type { InstallReply, InstallStage, LinkSession, Permission } from './resources/link';
export type { MagicLinkGreeting } from './resources/magic-link';
export type { Dropbox } from './resources/dropbox';
export type { OAuthAttempt } from './resources/oauth';
export type { Action, IntegrationType } from './actions';
