import type { IntegrationType } from '@trackstar-link/contract';
import type { IntegrationDefinition } from './kit';
import * as registry from './registry';

/** Every integration there is; one that serves several verticals appears once for each. */
export const integrations: readonly IntegrationDefinition[] = Object.values(registry).flat();

/** The integration of this name in this vertical. */
export function findIntegration(
  type: IntegrationType,
  name: string,
): IntegrationDefinition | undefined {
  return integrations.find((integration) => integration.type === type && integration.id === name);
}
