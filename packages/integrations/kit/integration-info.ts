import {
  isReadAction,
  typedEndpointOf,
  type Action,
  type IntegrationInfo,
  type WriteAction,
} from '@trackstar-link/contract';
import { actionsOffered, fieldsOf } from './actions';
import type { IntegrationDefinition } from './define-integration';
import { optionsKeywords, withoutAccount } from './options-schema';
import { localize } from './text';
import { fieldsWithOptions, type WriteOptions } from './write-options';

/**
 * The integration as `GET /integrations/{type}` describes it; with what fields can be where `options` are
 * those of an account.
 */
export function toIntegrationInfo(
  definition: IntegrationDefinition,
  about: { logoUrl: string; disabledActions?: readonly Action[]; options?: WriteOptions },
): IntegrationInfo {
  const available = actionsOffered(definition, about.disabledActions);
  const describe = (action: Action) => ({ action, url: typedEndpointOf(definition.type, action) });
  return {
    integration_name: definition.id,
    display_name: definition.name,
    // The way that is recommended comes first.
    install_method: definition.methods[0]?.browser ? 'oauth' : 'input',
    description: localize(definition.description, 'en'),
    logo_url: about.logoUrl,
    write_operations: available
      .filter((action): action is WriteAction => !isReadAction(action))
      .map((action) => {
        const { required, optional } = fieldsOf(definition, action);
        return {
          ...describe(action),
          required_base_schema_fields: [...required],
          optional_base_schema_fields: [...optional],
          integration_specific_fields: specificFields(definition, action, about.options),
        };
      }),
    list_operations: available
      .filter(isReadAction)
      // Fields are listed once a mapper fills them.
      .map((action) => ({ ...describe(action), implemented_fields: {} })),
    available_actions: available,
  };
}

type SpecificFields = IntegrationInfo['write_operations'][number]['integration_specific_fields'];

/** Fields of a write whose values differ from account to account. */
function specificFields(
  definition: IntegrationDefinition,
  action: WriteAction,
  options: WriteOptions | undefined,
): SpecificFields {
  const names = fieldsWithOptions(definition, action);
  const { required } = fieldsOf(definition, action);
  const requiredFields = names.filter((name) => required.includes(name));
  const describe = (name: string) => {
    const known = options?.get(name);
    const keywords = optionsKeywords(known);
    return {
      title: name,
      type: 'string',
      description: `One that the account has in ${definition.name}.`,
      example: [...(keywords.enum ?? keywords.examples ?? [])][0] ?? '',
      // Where the documented answer has a word in place of the values.
      ...(known ? keywords : { enum: [withoutAccount] }),
    };
  };
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name) => [name, JSON.parse(JSON.stringify(describe(name)))]),
    ),
    ...(requiredFields.length > 0 && { required_fields: requiredFields }),
  };
}
