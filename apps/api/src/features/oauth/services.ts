import type {
  IntegrationDefinition,
  SignInContext,
  Traffic,
} from '@trackstar-link/integrations/kit';
import type { AppContext } from '../../platform/context';
import { simulatorUrl } from '../integrations';
import { redirectUriOf, type OAuthApps } from '../oauth-apps';
import type { OrganizationRow } from '../organizations';
import type { AttemptRow } from './attempts';
import type { BrowserCookie } from './browser-cookie';
import type { Changes } from './changes';

export interface OAuthServices extends Pick<
  AppContext,
  'config' | 'database' | 'egress' | 'keyring' | 'logger'
> {
  organization(orgId: string): Promise<OrganizationRow>;
  oauthApps: OAuthApps;
  /** Limits and breakers for calls that reach the vendor itself. */
  traffic: Traffic;
  isStopping(): boolean;
}

/** With what the feature keeps for itself. */
export interface OAuthParts extends OAuthServices {
  changes: Changes;
  cookie: BrowserCookie;
}

/** What the kit has to know about one attempt. */
export async function signInContext(
  { config, oauthApps }: Pick<OAuthServices, 'config' | 'oauthApps'>,
  attempt: Pick<AttemptRow, 'orgId' | 'fields'>,
  definition: IntegrationDefinition,
): Promise<SignInContext> {
  return {
    app: await oauthApps.find(attempt.orgId, definition.id),
    values: attempt.fields,
    redirectUri: redirectUriOf(config.publicUrl, definition.id),
    keysUri: `${config.publicUrl}/oauth/keys/${definition.id}`,
    simulatorUrl: simulatorUrl(config, definition),
  };
}
