import type { Route } from '../../platform/http/route';
import { browserCookie } from './browser-cookie';
import { createChanges } from './changes';
import { pageRoutes } from './page-routes';
import type { OAuthServices } from './services';
import { sessionRoutes } from './session-routes';

export { purgeAttempts } from './attempts';
export { renderSignInCss, signInJs } from './page-files';

/** Signing in at the vendor's own pages: what the widget calls, and what browsers visit. */
export function oauthRoutes(services: OAuthServices): Route[] {
  const parts = {
    ...services,
    changes: createChanges(),
    cookie: browserCookie(services.config.publicUrl),
  };
  return [...sessionRoutes(parts), ...pageRoutes(parts)];
}
