import type { Action, LinkIntegration } from '@trackstar-link/contract';
import { actionsOffered } from './actions';
import type { AuthMethod, IntegrationDefinition } from './define-integration';
import { toCredentialField } from './fields';
import { localize, toLanguage, type Language } from './text';

/** The integration as the widget shows it, in the customer's language. */
export function toLinkIntegration(
  definition: IntegrationDefinition,
  options: { language: string; logoUrl: string; disabledActions?: readonly Action[] },
): LinkIntegration {
  const language = toLanguage(options.language);
  return {
    integration_name: definition.id,
    integration_type: definition.type,
    display_name: definition.name,
    description: localize(definition.description, language),
    logo_url: options.logoUrl,
    sandbox: definition.sandbox,
    available_actions: actionsOffered(definition, options.disabledActions),
    auth_methods: definition.methods.map((method) => toAuthMethod(method, language)),
  };
}

function toAuthMethod(
  method: AuthMethod,
  language: Language,
): LinkIntegration['auth_methods'][number] {
  const { id, label, description, fields, helpUrl, rejectedHint, browser, push } = method;
  return {
    id,
    kind: browser ? 'oauth' : push ? 'push' : 'credentials',
    label: localize(label, language),
    ...(description && { description: localize(description, language) }),
    fields: Object.entries(fields).map(([name, field]) => toCredentialField(name, field, language)),
    ...(helpUrl && { help_url: helpUrl }),
    ...(rejectedHint && { rejected_hint: localize(rejectedHint, language) }),
  };
}
