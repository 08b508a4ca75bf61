import type { AuthMethod, LinkIntegration } from '@trackstar-link/contract/types';
import { bridge } from './host';
import { newSignIn } from './new-sign-in';
import {
  chosenMethod,
  typedValues,
  useSession,
  type Place,
  type Session,
  type SignIn,
} from './session';

/**
 * Where the customer was, kept in this tab's storage for half an hour, so that a reload of the host
 * page loses little. What the customer closes is over and forgotten (leaving something typed was
 * asked about); what happens to the customer, such as a reload or a host that takes the modal away,
 * can be resumed. Secrets, tokens and auth codes are never kept.
 */
interface Kept {
  version: number;
  savedAt: number;
  /** Whose it is and for which kind of opening: never shown to another one. */
  scope: string;
  step: Place['step'];
  query: string;
  integration: string | null;
  method: string | null;
  values: Record<string, string>;
  /** A sign-in at the system that has no outcome yet. Its key is worth nothing without a link token. */
  signIn: Pick<SignIn, 'attemptId' | 'resumeKey'> | null;
}

const key = 'trackstar-link/place';
const version = 2;
const lifetime = 30 * 60 * 1000;

/** Kinds of fields whose values may be kept; a kind that is new to this version is not among them. */
const harmless: ReadonlySet<string> = new Set(['text', 'url', 'select']);

/** Storage fails in many ways (none for frames of other sites, full, switched off): then none is kept. */
function withStorage<Result>(run: (storage: Storage) => Result): Result | null {
  try {
    return run(window.sessionStorage);
  } catch {
    return null;
  }
}

/** Organization, customer and connection of a link token. The API answered to it before anybody asks here. */
function ownerOf(token: string) {
  try {
    const payload = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    const claims = JSON.parse(atob(payload)) as Record<string, unknown>;
    const { org, customer_id: customer = null, connection_id: connection = null } = claims;
    return typeof org === 'string' ? { org, customer, connection } : null;
  } catch {
    return null;
  }
}

function scopeOf({ options, token }: Session) {
  const owner = token.kind === 'held' ? ownerOf(token.value) : null;
  if (!options || !owner) return null;
  const lists = [
    options.integrationAllowList,
    options.integrationBlockList,
    options.integrationsWithEndpoints,
  ].map((list) => [...list].sort());
  const { integrationType, sandbox, integrationId = null } = options;
  const opening = [integrationType, sandbox, integrationId, owner.connection, ...lists];
  return {
    scope: JSON.stringify([bridge.origin, owner.org, owner.customer, ...opening]),
    // Without a name, one customer of a host could find what another one typed.
    hasCustomer: owner.customer !== null,
  };
}

function harmlessValues(method: AuthMethod | undefined, values: Readonly<Record<string, unknown>>) {
  const kept: Record<string, string> = {};
  for (const field of method?.fields ?? []) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (!harmless.has(field.type) || typeof value !== 'string') continue;
    if (field.type === 'select' && !field.options.some((option) => option.value === value))
      continue;
    kept[field.name] = value;
  }
  return kept;
}

function save(session: Session): void {
  const owned = scopeOf(session);
  if (!owned) return;
  const { integration, methodId, query } = session;
  const kept: Kept = {
    version,
    savedAt: Date.now(),
    scope: owned.scope,
    // A check is not repeated by itself: its form is the place to come back to.
    step: session.step === 'choose' ? 'choose' : 'credentials',
    query,
    integration: integration?.integration_name ?? null,
    method: methodId,
    values: owned.hasCustomer ? harmlessValues(chosenMethod(session), typedValues(session)) : {},
    signIn: session.step === 'signing-in' ? toKept(session.signIn) : null,
  };
  withStorage((storage) => storage.setItem(key, JSON.stringify(kept)));
}

function toKept(signIn: SignIn | null): Kept['signIn'] {
  return signIn && { attemptId: signIn.attemptId, resumeKey: signIn.resumeKey };
}

/** Whether this place would be found again after a reload. */
export function isPlaceKept(): boolean {
  return withStorage((storage) => storage.getItem(key)) !== null;
}

export function forgetPlace(): void {
  withStorage((storage) => storage.removeItem(key));
}

/** Follows the visit from now on; returns how to stop. */
export function keepPlace(): () => void {
  return useSession.subscribe((now, before) => {
    // Closed, or not begun.
    if (now.route.length === 0) return;
    if (now.step === 'result') forgetPlace();
    else if (now.step !== 'welcome') save(now);
    else if (before.step !== 'welcome') forgetPlace();
  });
}

function isKept(value: unknown, scope: string): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const kept = value as Record<keyof Kept, unknown>;
  const age = Date.now() - Number(kept.savedAt);
  return (
    kept.version === version &&
    kept.scope === scope &&
    age >= 0 &&
    age < lifetime &&
    (kept.step === 'choose' || kept.step === 'credentials') &&
    typeof kept.query === 'string' &&
    typeof kept.values === 'object' &&
    kept.values !== null &&
    (kept.signIn === null || isKeptSignIn(kept.signIn))
  );
}

function isKeptSignIn(value: unknown): boolean {
  const { attemptId, resumeKey } = Object(value) as Record<string, unknown>;
  return [attemptId, resumeKey].every((id) => typeof id === 'string' && /^[\w-]{43}$/.test(id));
}

function placeOf(kept: Kept, offer: readonly LinkIntegration[]): Place | null {
  const { query } = kept;
  const nothing = { query, integration: null, methodId: null, values: {}, signIn: null };
  if (kept.step === 'choose') return { step: 'choose', ...nothing };
  const integration = offer.find((each) => each.integration_name === kept.integration);
  const method = integration?.auth_methods.find(({ id }) => id === kept.method);
  if (!integration || !method) return null;
  const values = harmlessValues(method, kept.values);
  const place = { query, integration, methodId: method.id, values };
  if (!kept.signIn || method.kind !== 'oauth')
    return { step: 'credentials', signIn: null, ...place };
  const signIn = { ...newSignIn(kept.signIn), resuming: true };
  return { step: 'signing-in', signIn, ...place };
}

/** Where the last visit of this kind broke off, if it was this customer's and is still possible. */
export function keptPlace(offer: readonly LinkIntegration[]): Place | null {
  const owned = scopeOf(useSession.getState());
  const kept: unknown = withStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null'));
  const place = owned && isKept(kept, owned.scope) ? placeOf(kept, offer) : null;
  if (!place) forgetPlace();
  return place;
}
