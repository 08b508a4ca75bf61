import type { LinkSession } from '@trackstar-link/contract';
import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { findIntegration, integrations } from '@trackstar-link/integrations';
import {
  accountName,
  spokenLanguage,
  toLinkIntegration,
  type IntegrationDefinition,
} from '@trackstar-link/integrations/kit';
import { AppError } from '../../platform/http/app-error';
import type { LinkCaller } from '../../platform/http/route';
import { integrationLogoUrl } from '../integrations';
import { disabledActions, logoUrl, type OrganizationRow } from '../organizations';
import type { Offers } from '../magic-links';
import { toTimestamp } from '../../platform/time';
import type { Target } from './target';

/** All that the widget needs to draw every screen, in one answer. */
export function toLinkSession(
  token: LinkCaller,
  organization: OrganizationRow,
  options: {
    publicUrl: string;
    language: LinkLanguage;
    /** Without a registered app, signing in at the system is not offered. */
    hasApp: (definition: IntegrationDefinition) => boolean;
    /** Whether files can be sent to this server. */
    takesFiles: boolean;
    /** A magic link offers less. */
    offers: Offers;
    legal: { termsUrl: string | undefined; privacyUrl: string | undefined };
    /** The connection that the link token names, and what is kept of its credentials. */
    reinstall: (Target & { stored: Record<string, string> }) | undefined;
  },
): LinkSession {
  const { publicUrl, language, legal, reinstall } = options;
  const disabled = (definition: IntegrationDefinition) => [
    ...disabledActions(organization, definition.type, token.enabledFunctions),
    ...token.disabledFunctions,
  ];
  const shown = offered(options).filter((each) => options.offers(each, disabled(each)));
  return {
    organization: {
      name: organization.name,
      logo_url: logoUrl(organization, publicUrl),
      color: organization.color,
    },
    mode: reinstall ? 'reinstall' : 'install',
    reinstall: reinstall ? toReinstall(reinstall) : null,
    integrations: (reinstall ? only(shown, reinstall) : shown).map((definition) =>
      toLinkIntegration(definition, {
        language,
        logoUrl: integrationLogoUrl(definition, publicUrl),
        disabledActions: disabled(definition),
      }),
    ),
    language,
    allowed_origins: token.origins && [...token.origins],
    legal: { terms_url: legal.termsUrl ?? null, privacy_url: legal.privacyUrl ?? null },
    expires_at: toTimestamp(token.expiresAt),
  };
}

function only(
  definitions: readonly IntegrationDefinition[],
  { integrationName, integrationType }: Target,
): IntegrationDefinition[] {
  const found = definitions.filter(
    ({ id, type }) => id === integrationName && type === integrationType,
  );
  if (found.length === 0) throw new AppError('integration_not_found', { id: integrationName });
  return found;
}

/** What need not be asked again. Secrets stay where they are. */
function toReinstall({
  stored,
  ...target
}: Target & { stored: Record<string, string> }): LinkSession['reinstall'] {
  const { integrationName, integrationType, authMethod, account } = target;
  const method = findIntegration(integrationType, integrationName)?.methods.find(
    ({ id }) => id === authMethod,
  );
  const values = Object.entries(method?.fields ?? {}).flatMap(([name, field]) => {
    const value = Object.hasOwn(stored, name) ? (stored[name] ?? '') : '';
    return field.type === 'secret' || value === '' ? [] : [[name, value]];
  });
  return {
    auth_method: authMethod,
    account_name: accountName(account),
    values: Object.fromEntries(values),
  };
}

/** Integrations with the ways to sign in that work here; one without any is left out. */
function offered({
  hasApp,
  takesFiles,
}: {
  hasApp: (definition: IntegrationDefinition) => boolean;
  takesFiles: boolean;
}): IntegrationDefinition[] {
  return integrations
    .map((definition) => ({
      ...definition,
      methods: definition.methods.filter(
        ({ browser, push }) => (!browser?.needsApp || hasApp(definition)) && (!push || takesFiles),
      ),
    }))
    .filter(({ methods }) => methods.length > 0);
}

/** The first language of an Accept-Language header that we speak. */
export function pickLanguage(header: string | undefined): LinkLanguage {
  for (const tag of (header ?? '').split(',')) {
    const language = spokenLanguage(tag);
    if (language) return language;
  }
  return 'en';
}
