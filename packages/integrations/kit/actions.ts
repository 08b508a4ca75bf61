import {
  actions,
  isReadAction,
  writeActions,
  type Action,
  type Permission,
  type ReadAction,
  type WriteAction,
} from '@trackstar-link/contract';
import {
  readsOf,
  type AuthMethod,
  type IntegrationDefinition,
  type WriteFields,
} from './define-integration';

/** Everything that at least one way to sign in can do, without what is disabled. */
export function actionsOffered(
  { methods }: IntegrationDefinition,
  disabledActions: readonly Action[] = [],
): Action[] {
  const able = new Set(methods.flatMap(abilities));
  return actions.filter((action) => able.has(action) && !disabledActions.includes(action));
}

/** The reads to probe when someone signs in this way. */
export function actionsToProbe(
  definition: IntegrationDefinition,
  methodId: string,
  disabledActions: readonly Action[] = [],
): ReadAction[] {
  return abilitiesOf(definition, methodId).filter(
    (action): action is ReadAction => isReadAction(action) && !disabledActions.includes(action),
  );
}

/**
 * What a connection can do after its install. Denied reads leave; what could not be found out stays,
 * since the vendor may well allow it; writes stay, since nothing can be written to find out.
 */
export function actionsGranted(
  definition: IntegrationDefinition,
  install: {
    methodId: string;
    permissions: readonly Permission[];
    disabledActions?: readonly Action[];
  },
): Action[] {
  const { methodId, permissions, disabledActions = [] } = install;
  const denied = permissions
    .filter(({ status }) => status === 'denied')
    .map(({ action }) => action);
  return abilitiesOf(definition, methodId).filter(
    (action) => !denied.includes(action) && !disabledActions.includes(action),
  );
}

/** What a write takes, whichever way to sign in declares it. */
export function fieldsOf({ methods }: IntegrationDefinition, action: WriteAction): WriteFields {
  const declared = methods.flatMap(({ write }) => write[action] ?? [])[0];
  return declared ?? { required: [], optional: [] };
}

function abilitiesOf({ methods }: IntegrationDefinition, methodId: string): Action[] {
  const method = methods.find(({ id }) => id === methodId);
  return method ? abilities(method) : [];
}

function abilities(method: AuthMethod): Action[] {
  return [...readsOf(method), ...writeActions.filter((action) => method.write[action])];
}
