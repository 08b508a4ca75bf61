import { toAction } from '@trackstar-link/contract/actions';
import type { FrameOptions } from '@trackstar-link/contract/bridge';
import type { LinkIntegration } from '@trackstar-link/contract/types';

type Filters = Pick<
  FrameOptions,
  | 'integrationType'
  | 'sandbox'
  | 'integrationAllowList'
  | 'integrationBlockList'
  | 'integrationsWithEndpoints'
>;

function isListed(name: string, { integrationAllowList, integrationBlockList }: Filters): boolean {
  // Documented: with both lists given, neither applies.
  if (integrationAllowList.length > 0 && integrationBlockList.length > 0) return true;
  if (integrationAllowList.length > 0) return integrationAllowList.includes(name);
  return !integrationBlockList.includes(name);
}

/** The integrations that this button offers, by display name. */
export function offered(
  integrations: readonly LinkIntegration[],
  filters: Filters,
): LinkIntegration[] {
  const needed = filters.integrationsWithEndpoints.map(toAction);
  return integrations
    .filter(
      (integration) =>
        integration.integration_type === filters.integrationType &&
        (filters.sandbox || !integration.sandbox) &&
        isListed(integration.integration_name, filters) &&
        needed.every((action) => action && integration.available_actions.includes(action)),
    )
    .sort((a, b) => a.display_name.localeCompare(b.display_name));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Those whose name holds every word of the query, whatever its case, accents or order. */
export function matching(integrations: readonly LinkIntegration[], query: string) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return integrations.filter(({ display_name, integration_name }) => {
    const haystack = `${fold(display_name)} ${fold(integration_name)}`;
    return words.every((word) => haystack.includes(word));
  });
}
