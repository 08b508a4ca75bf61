import { integrationTypes, type IntegrationType } from '@trackstar-link/contract/actions';
import type { FrameOptions, LinkStep } from '@trackstar-link/contract/bridge';
import type {
  AuthMethod,
  Dropbox,
  LinkIntegration,
  LinkSession,
  OAuthAttempt,
} from '@trackstar-link/contract/types';
import { create } from 'zustand';
import type { CallFailed } from './api';
import type { Connected } from './api-install';
import { noProgress, type Progress } from './progress';

export type Step = Exclude<LinkStep, 'loading' | 'open'>;

/** The link token lives here and nowhere else: not in storage, not in a URL. */
export type Token =
  { kind: 'awaited' } | { kind: 'held'; value: string } | { kind: 'failed'; message: string };

/** A sign-in at the system's own pages, in a window of its own or in this tab. */
export interface SignIn {
  attemptId: string;
  /** With it the next link token of this customer goes on with the sign-in. */
  resumeKey: string;
  /** Leads there: for a window that was held back, and for somebody else. */
  startUrl: string;
  /** The browser opened no window, as far as it says. */
  blocked: boolean;
  /** It was begun before this page was loaded, and what has become of it is not known yet. */
  resuming: boolean;
  /** What our server says about it. */
  attempt: OAuthAttempt | null;
}

export interface Session {
  /** Rises with each time the host opens the modal; 0 while it is closed. */
  opening: number;
  options: (FrameOptions & { integrationType: IntegrationType }) | null;
  token: Token;
  /** The screens of this visit in their order; fewer where there is nothing to choose. */
  route: readonly Step[];
  step: Step;
  /** Rises each time the way begins: a first screen that begins again is a new one. */
  round: number;
  /** The customer was brought back to where an earlier visit broke off. */
  resumed: boolean;
  /** What the list of systems is searched for. */
  query: string;
  /** The host asked for an integration that it does not offer. */
  askedForUnknown: boolean;
  integration: LinkIntegration | null;
  methodId: string | null;
  /** Typed values by integration and method: changing one's mind loses nothing. */
  typed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a reinstall need not ask again, in the same form; typing goes on from there. */
  known: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Places made for files, by integration and method; their passwords are nowhere else. */
  dropboxes: Readonly<Record<string, Dropbox>>;
  progress: Progress;
  signIn: SignIn | null;
  failure: CallFailed | null;
  reply: Connected | null;
  /** Whether the host has taken the auth code. */
  handover: 'waiting' | 'ok' | 'failed';
  /** The customer is being asked whether to leave. */
  leaving: boolean;
}

const closed: Session = {
  opening: 0,
  options: null,
  token: { kind: 'awaited' },
  route: [],
  step: 'welcome',
  round: 0,
  resumed: false,
  query: '',
  askedForUnknown: false,
  integration: null,
  methodId: null,
  typed: {},
  known: {},
  dropboxes: {},
  progress: noProgress,
  signIn: null,
  failure: null,
  reply: null,
  handover: 'waiting',
  leaving: false,
};

export const useSession = create<Session>()(() => closed);

const { getState: get, setState: set } = useSession;
let openings = 0;

/** The modal opened: everything of an earlier visit is gone. */
export function open(options: FrameOptions): void {
  openings += 1;
  const integrationType =
    integrationTypes.find((known) => known === options.integrationType) ?? 'wms';
  set({ ...closed, opening: openings, options: { ...options, integrationType } }, true);
}

/** The modal closed: token and typed values are forgotten. */
export function forget(): void {
  set(closed, true);
}

export function setToken(token: Token): void {
  set({ token });
}

/** A screen to come back to, with what was entered there. */
export interface Place {
  step: 'choose' | 'credentials' | 'signing-in';
  signIn: SignIn | null;
  query: string;
  integration: LinkIntegration | null;
  methodId: string | null;
  values: Readonly<Record<string, string>>;
}

type Way = Pick<Session, 'route' | 'step'> & Partial<Session>;

type Reinstall = LinkSession['reinstall'];

function findWay(offer: readonly LinkIntegration[], reinstall: Reinstall): Way {
  const wanted = get().options?.integrationId;
  const asked = wanted === undefined ? undefined : findByName(offer, wanted);
  const only = offer.length === 1 ? offer[0] : undefined;
  if (only && reinstall) {
    const chosen = select(only, reinstall.auth_method);
    const known = { [formKey(chosen)]: reinstall.values };
    return { route: ['credentials', 'result'], step: 'credentials', ...chosen, known };
  }
  if (asked) return { route: ['credentials', 'result'], step: 'credentials', ...select(asked) };
  if (wanted !== undefined)
    return { route: ['choose', 'credentials', 'result'], step: 'choose', askedForUnknown: true };
  if (only)
    return { route: ['welcome', 'credentials', 'result'], step: 'welcome', ...select(only) };
  return { route: ['welcome', 'choose', 'credentials', 'result'], step: 'welcome' };
}

/**
 * Decides the way through the screens, once it is known what may be offered, and forgets what was
 * entered so far. It begins at a place of an earlier visit where that lies on the way.
 */
export function begin(
  offer: readonly LinkIntegration[],
  reinstall: Reinstall = null,
  place: Place | null = null,
): void {
  const { options, opening, token, round } = get();
  const way = findWay(offer, reinstall);
  const fresh = { ...closed, options, opening, token, round: round + 1, ...way };
  const screen = place?.step === 'signing-in' ? 'credentials' : place?.step;
  const isOnTheWay = screen !== undefined && way.route.includes(screen);
  set(place && isOnTheWay ? { ...fresh, ...backAt(place) } : fresh, true);
}

function backAt({ values, ...place }: Place): Partial<Session> {
  return { ...place, resumed: true, typed: { [formKey(place)]: values } };
}

function findByName(offer: readonly LinkIntegration[], name: string) {
  return offer.find(({ integration_name }) => integration_name === name);
}

function select(integration: LinkIntegration, wanted?: string) {
  const ids = integration.auth_methods.map(({ id }) => id);
  const methodId = ids.find((id) => id === wanted) ?? ids[0] ?? null;
  return { integration, methodId, failure: null };
}

/** The screen before this one on the way; checks and failures lead back to the form. */
export function previousStep({ route, step }: Pick<Session, 'route' | 'step'>): Step | null {
  if (step === 'checking' || step === 'signing-in' || step === 'error') return 'credentials';
  if (step === 'result') return null;
  return route[route.indexOf(step) - 1] ?? null;
}

export function goBack(): void {
  const step = previousStep(get());
  if (step) set({ step, failure: null, resumed: false });
}

export function goForward(): void {
  const { route, step } = get();
  const next = route[route.indexOf(step) + 1];
  if (next) set({ step: next });
}

export function choose(integration: LinkIntegration): void {
  set({ ...select(integration), step: 'credentials', askedForUnknown: false, resumed: false });
}

export function search(query: string): void {
  set({ query });
}

export function chooseMethod(methodId: string): void {
  set({ methodId, failure: null });
}

function formKey({ integration, methodId }: Pick<Session, 'integration' | 'methodId'>): string {
  return `${integration?.integration_type}/${integration?.integration_name}/${methodId}`;
}

/** The way to sign in whose form is showing. */
export function chosenMethod({
  integration,
  methodId,
}: Pick<Session, 'integration' | 'methodId'>): AuthMethod | undefined {
  return integration?.auth_methods.find(({ id }) => id === methodId);
}

const nothing: Readonly<Record<string, string>> = {};

/** What stands in the form that is showing. */
export function typedValues(session: Session): Readonly<Record<string, string>> {
  const key = formKey(session);
  return session.typed[key] ?? session.known[key] ?? nothing;
}

/** The place for files that is shown in place of a form. */
export function shownDropbox(session: Session): Dropbox | undefined {
  return session.dropboxes[formKey(session)];
}

export function keepDropbox(dropbox: Dropbox): void {
  const session = get();
  set({ dropboxes: { ...session.dropboxes, [formKey(session)]: dropbox } });
}

export function type(field: string, value: string): void {
  const session = get();
  const values = { ...typedValues(session), [field]: value };
  set({ typed: { ...session.typed, [formKey(session)]: values } });
}

export function startChecking(): void {
  set({ step: 'checking', progress: noProgress, failure: null, leaving: false });
}

export function startSigningIn(signIn: SignIn): void {
  set({ step: 'signing-in', signIn, failure: null, leaving: false });
}

export function showSignIn(change: Partial<SignIn>): void {
  set(({ signIn }) => ({ signIn: signIn && { ...signIn, ...change } }));
}

export function showProgress(change: (progress: Progress) => Progress): void {
  set(({ progress }) => ({ progress: change(progress) }));
}

/** Failures that the form can mend; the others have a screen of their own. */
const mendable = new Set([
  'credentials_rejected',
  'account_disabled',
  'integration_not_enabled',
  'validation_failed',
  'oauth_denied',
  'oauth_expired',
  'oauth_failed',
  'oauth_app_missing',
  'dropbox_not_found',
  'account_differs',
  'connection_changed',
]);

export function fail(failure: CallFailed): void {
  // A place that is gone makes room for a new one.
  const gone = failure.code === 'dropbox_not_found' && { dropboxes: {} };
  set({
    ...gone,
    failure,
    step: mendable.has(failure.code) ? 'credentials' : 'error',
    leaving: false,
  });
}

/** Connected: the typed values have done their work. */
export function finish(reply: Connected): void {
  set({ reply, step: 'result', typed: {}, dropboxes: {}, handover: 'waiting', leaving: false });
}

export function setHandover(handover: Session['handover']): void {
  set({ handover });
}

export function setLeaving(leaving: boolean): void {
  set({ leaving });
}

/** True while leaving would lose something. */
export function isDirty({ step, typed }: Pick<Session, 'step' | 'typed'>): boolean {
  if (step === 'result') return false;
  const typedSomething = Object.values(typed).some((values) =>
    Object.values(values).some((value) => value.trim() !== ''),
  );
  return step === 'checking' || step === 'signing-in' || typedSomething;
}
