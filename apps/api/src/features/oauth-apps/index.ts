export { createOAuthApps, unknownVariableParts, type OAuthApps } from './apps';
export { oauthAppRoutes, redirectUriOf } from './routes';
