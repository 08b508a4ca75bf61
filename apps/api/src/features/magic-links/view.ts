import type { MagicLink, MagicLinkGreeting } from '@trackstar-link/contract';
import { integrations, findIntegration } from '@trackstar-link/integrations';
import type { Config } from '../../platform/config';
import type { Keyring } from '../../platform/crypto/keyring';
import type { ApiKeyAccess } from '../../platform/http/route';
import { toTimestamp } from '../../platform/time';
import { integrationLogoUrl } from '../integrations';
import { disabledActions, logoUrl, type OrganizationRow } from '../organizations';
import { secretContext, type LinkRow } from './links';
import { isOffered } from './session';

export interface Shown {
  keyring: Keyring;
  publicUrl: string;
  /** A key that may only read is not shown what lets its holder connect. */
  access: ApiKeyAccess;
}

export function toMagicLink(row: LinkRow, shown: Shown): MagicLink {
  return {
    id: row.id,
    url: urlOf(row, shown),
    status: row.state,
    expires_at: toTimestamp(row.expiresAt),
    created_at: toTimestamp(row.createdAt),
    integration_type: row.integrationType,
    integration_allow_list: row.allowList,
    integration_block_list: row.blockList,
    integrations_with_endpoints: row.withEndpoints,
    customer_id: row.customerId,
    connection_id: row.connectionId,
    disabled_functions: row.disabledFunctions,
    enabled_functions: row.enabledFunctions,
    redirect_url: row.redirectUrl,
    max_uses: row.maxUses,
    uses: row.uses,
    email: row.email,
    language: row.language,
  };
}

/** Its address, for those who may have it; null where there is none, or none that works. */
export function urlOf(row: LinkRow, { keyring, publicUrl, access }: Shown): string | null {
  if (access !== 'full' || row.state !== 'active' || row.sealedSecret === null) return null;
  // Behind #, so that it is neither sent nor logged, wherever the address is followed.
  return `${publicUrl}/m#${keyring.decrypt(row.sealedSecret, secretContext(row))}`;
}

/** What its page shows before the customer continues. */
export function toGreeting(
  row: LinkRow,
  organization: OrganizationRow,
  { publicUrl, legal }: Pick<Config, 'publicUrl' | 'legal'>,
  target: string | undefined,
): MagicLinkGreeting {
  const disabled = [
    ...disabledActions(organization, row.integrationType, row.enabledFunctions),
    ...row.disabledFunctions,
  ];
  const [first, second] = integrations.filter((each) => isOffered(row, each, disabled));
  const only =
    target === undefined
      ? second === undefined
        ? first
        : undefined
      : findIntegration(row.integrationType, target);
  return {
    organization: {
      name: organization.name,
      logo_url: logoUrl(organization, publicUrl),
      color: organization.color,
    },
    legal: { terms_url: legal.termsUrl ?? null, privacy_url: legal.privacyUrl ?? null },
    integration_type: row.integrationType,
    integration: only
      ? {
          integration_name: only.id,
          display_name: only.name,
          logo_url: integrationLogoUrl(only, publicUrl),
        }
      : null,
    language: row.language,
    redirect_url: row.redirectUrl,
    expires_at: toTimestamp(row.expiresAt),
  };
}
