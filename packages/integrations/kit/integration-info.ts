import {
  isReadAction,
  typedEndpointOf,
  type Action,
  type IntegrationInfo,
  type WriteAction,
} from '@trackstar-link/contract';
import { actionsOffered, fieldsOf } from './actions';
import type { IntegrationDefinition } from './define-integration';
import { localize } from './text';

/** The integration as `GET /integrations/{type}` describes it. */
export function toIntegrationInfo(
  definition: IntegrationDefinition,
  options: { logoUrl: string; disabledActions?: readonly Action[] },
): IntegrationInfo {
  const available = actionsOffered(definition, options.disabledActions);
  const describe = (action: Action) => ({ action, url: typedEndpointOf(definition.type, action) });
  return {
    integration_name: definition.id,
    display_name: definition.name,
    // The way that is recommended comes first.
    install_method: definition.methods[0]?.browser ? 'oauth' : 'input',
    description: localize(definition.description, 'en'),
    logo_url: options.logoUrl,
    write_operations: available
      .filter((action): action is WriteAction => !isReadAction(action))
      .map((action) => {
        const { required, optional } = fieldsOf(definition, action);
        return {
          ...describe(action),
          required_base_schema_fields: [...required],
          optional_base_schema_fields: [...optional],
          integration_specific_fields: { type: 'object', properties: {} },
        };
      }),
    list_operations: available
      .filter(isReadAction)
      // Fields are listed once a mapper fills them.
      .map((action) => ({ ...describe(action), implemented_fields: {} })),
    available_actions: available,
  };
}
