import { oauth2Code } from '../kit';
import { accountNumber } from './account-number';
import { errorOf } from './errors';

const security = 'https://onlinetools.ups.com/security/v1/oauth';

/** The customer signs in with UPS's own user name; products belong to the app, so there are no scopes. */
export const oauth = oauth2Code({
  label: {
    en: 'Sign in with UPS',
    es: 'Iniciar sesión con UPS',
    fr: 'Se connecter avec UPS',
    de: 'Mit UPS anmelden',
  },
  fields: { account_number: accountNumber },
  authorizeUrl: `${security}/authorize`,
  tokenUrl: `${security}/token`,
  // Trades a refresh token for a new pair; the old one is void.
  refreshUrl: `${security}/refresh`,
  clientAuthentication: 'basic',
  // With a challenge UPS wants no client secret in the exchange, which a renewal wants all the same.
  pkce: false,
  grantRefused: (answer) =>
    /\b(refresh[ _]?token|auth(orization)?[ _]?code)\b/i.test(errorOf(answer)?.message ?? ''),
  refreshTokenDays: 60,
});
