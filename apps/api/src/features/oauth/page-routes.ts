import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { endpoints } from '@trackstar-link/contract';
import { integrations } from '@trackstar-link/integrations';
import { AppError } from '../../platform/http/app-error';
import { RawReply, rawRoute, route, type RequestInfo, type Route } from '../../platform/http/route';
import { pickLanguage } from '../installs';
import { attemptOfState, bindBrowser, findAttempt, keepKeys, methodOf } from './attempts';
import type { AttemptRow } from './attempts';
import { handleCallback, type CallbackResult } from './callback';
import { messagePage, relayPage, startPage, type PageAction } from './pages';
import { returnUrlOf } from './return-url';
import { signInContext, type OAuthParts } from './services';
import { words } from './page-texts';

/** The widget opens the window first and tells about the attempt a moment later. */
const arrivalMs = 8_000;

/** What browsers visit on the way to a system and back, and where a system delivers keys. */
export function pageRoutes(parts: OAuthParts): Route[] {
  const { database, keyring, changes, cookie } = parts;

  async function leave(
    attempt: AttemptRow,
    request: RequestInfo,
    via: 'widget' | 'link',
  ): Promise<RawReply> {
    const way = methodOf(attempt);
    if (!way) return gone(request);
    const known = cookie.read(request.cookie);
    const browser = known ?? cookie.make();
    const secrets = await bindBrowser(database.orm, keyring, { attempt, browser, via });
    if (!secrets) return spent(attempt, request);
    changes.announce(attempt.id);
    const context = await signInContext(parts, attempt, way.definition);
    return new RawReply(
      '',
      {
        // The only address that this page ever leads to is one that the kit made.
        location: way.browser.authorizeUrl(context, secrets),
        'set-cookie': cookie.write(browser),
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
      303,
    );
  }

  /** A start address that leads nowhere any more. */
  function spent(attempt: AttemptRow, request: RequestInfo): Promise<RawReply> {
    const isBusy = attempt.status === 'created' || attempt.status === 'started';
    const kind = !isBusy ? 'replayed' : attempt.expired ? 'expired' : 'other_browser';
    return resultPage(parts, { kind, attempt }, request);
  }

  const gone = (request: RequestInfo) => resultPage(parts, { kind: 'unknown' }, request);

  async function arrived(id: string, signal: AbortSignal): Promise<AttemptRow | undefined> {
    const until = AbortSignal.any([AbortSignal.timeout(arrivalMs), signal]);
    for (;;) {
      const attempt = await findAttempt(database.orm, id);
      if (attempt || until.aborted) return attempt;
      await changes.next(id, until);
    }
  }

  async function answer(
    integrationName: string,
    given: Readonly<Record<string, unknown>>,
    request: RequestInfo,
  ): Promise<RawReply> {
    const params = single(given);
    const browser = cookie.read(request.cookie);
    const result = params
      ? await handleCallback(parts, { integrationName, params, browser })
      : ({ kind: 'unknown' } as const);
    return resultPage(parts, result, request);
  }

  return [
    rawRoute(endpoints.getOAuthStart, async ({ params, query, request }) => {
      const isOurs = request.fetchSite === 'same-origin';
      const id = params.attempt_id;
      const attempt = isOurs
        ? await arrived(id, request.signal)
        : await findAttempt(database.orm, id);
      if (!attempt) return gone(request);
      if (isOurs) return leave(attempt, request, query.via === 'link' ? 'link' : 'widget');
      // A link from elsewhere starts nothing: whoever follows it first reads who asks for what.
      const isOpen = attempt.status === 'created' || attempt.status === 'started';
      if (attempt.expired || !isOpen) return spent(attempt, request);
      const { name } = await parts.organization(attempt.orgId);
      return startPage(languageOf(request), {
        organization: name,
        system: methodOf(attempt)?.definition.name ?? attempt.integrationName,
        href: `/oauth/start/${attempt.id}?via=link`,
      });
    }),

    rawRoute(endpoints.getOAuthCallback, async ({ params, query, request }) => {
      const name = params.integration_name;
      // Whatever stands behind "#" a server never sees: a page of ours sends it on.
      if (Object.keys(query).length === 0) return relay(name, {}, request);
      return answer(name, query, request);
    }),

    rawRoute(endpoints.postOAuthCallback, async ({ params, query, body, request }) => {
      const name = params.integration_name;
      // A form that another site sent brings no cookie; sent once more by a page of ours it does.
      if (query.relayed === undefined) return relay(name, single(body) ?? {}, request);
      return answer(name, body, request);
    }),

    route(endpoints.receiveOAuthKeys, async ({ params, body, db }) => {
      const attempt = await attemptOfKeys(db, params.integration_name, body);
      const keys = attempt && methodOf(attempt)?.browser.readKeys?.(body);
      if (!attempt || !keys || !(await keepKeys(db, keyring, attempt, keys))) {
        throw new AppError('oauth_attempt_not_found');
      }
      changes.announce(attempt.id);
      return { received: true } as const;
    }),
  ];

  function relay(
    integrationName: string,
    params: Record<string, string>,
    request: RequestInfo,
  ): RawReply {
    const isKnown = integrations.some(({ id }) => id === integrationName);
    const action = `/oauth/callback/${encodeURIComponent(integrationName)}?relayed=1`;
    return relayPage(languageOf(request), isKnown ? action : '', params);
  }

  async function attemptOfKeys(
    db: Parameters<typeof attemptOfState>[0],
    integrationName: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<AttemptRow | undefined> {
    const names = integrations
      .filter(({ id }) => id === integrationName)
      .flatMap(({ methods }) => methods.flatMap(({ browser }) => browser?.stateParam ?? []));
    for (const name of names) {
      const state = body[name];
      const attempt = typeof state === 'string' ? await attemptOfState(db, state) : undefined;
      if (attempt?.integrationName === integrationName) return attempt;
    }
    return undefined;
  }

  function languageOf(request: RequestInfo): LinkLanguage {
    return pickLanguage(request.language);
  }

  async function resultPage(
    { organization }: OAuthParts,
    result: CallbackResult,
    request: RequestInfo,
  ): Promise<RawReply> {
    const language = languageOf(request);
    if (result.kind === 'unknown') return messagePage(language, words(language).unknown, 400);
    const { attempt } = result;
    const { name } = await organization(attempt.orgId);
    const system = methodOf(attempt)?.definition.name ?? attempt.integrationName;
    const { title, text } = words(language)[result.kind](system, name);
    const isDone = result.kind === 'connected' || result.kind === 'denied';
    const more = result.kind === 'connected' ? result.account : undefined;
    const action: PageAction = isDone || result.kind === 'failed' ? 'close' : 'stay';
    const href = returnUrlOf(keyring, attempt, cookie.read(request.cookie));
    const back = href === undefined ? undefined : { href, organization: name };
    return messagePage(language, { title, text }, isDone ? 200 : 400, {
      account: more,
      action,
      back,
    });
  }
}

/** Every parameter once: RFC 6749 forbids repeats, and two readers would read two things. */
function single(given: Readonly<Record<string, unknown>>): Record<string, string> | undefined {
  const entries = Object.entries(given);
  if (entries.some(([, value]) => typeof value !== 'string')) return undefined;
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
