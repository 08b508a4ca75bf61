import type { IntegrationDefinition, Traffic } from '@trackstar-link/integrations/kit';
import type { Config } from '../../platform/config';

/** Each vendor's simulator answers under its own id; what answers by itself needs none. */
export function simulatorUrl(
  { vendors, simulatorsPort }: Pick<Config, 'vendors' | 'simulatorsPort'>,
  definition: IntegrationDefinition,
): string | undefined {
  return vendors === 'simulators' && !definition.transport
    ? `http://127.0.0.1:${simulatorsPort}/${definition.id}`
    : undefined;
}

/** Limits and breakers are for vendors: simulators answer by the credentials alone, however often. */
export function trafficTo(
  { config, traffic }: { config: Pick<Config, 'vendors' | 'simulatorsPort'>; traffic: Traffic },
  definition: IntegrationDefinition,
): Traffic | undefined {
  return simulatorUrl(config, definition) === undefined ? traffic : undefined;
}
