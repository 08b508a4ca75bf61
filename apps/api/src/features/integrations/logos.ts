import { integrations } from '@trackstar-link/integrations';
import type { IntegrationDefinition } from '@trackstar-link/integrations/kit';

/** `shiphero.svg`: one logo for all types of an integration. */
export function integrationLogoUrl(definition: IntegrationDefinition, publicUrl: string): string {
  return `${publicUrl}/logos/${definition.id}.svg`;
}

/** The SVG of an integration by its file name; undefined when there is none. */
export function integrationLogo(file: string): string | undefined {
  return integrations.find(({ id }) => `${id}.svg` === file)?.logo;
}
