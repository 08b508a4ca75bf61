import { escapeHtml } from './simulator';

/** What a browser brought to the sign-in page. */
export interface AuthorizeRequest {
  state: string;
  redirectUri: string;
  challenge: string | undefined;
  nonce: string | undefined;
  /** The host that was asked: a tenant's, where the vendor has several. */
  vendorHost: string;
}

type Mode = 'query' | 'fragment' | 'form_post';

/** The request with a way to answer it, or what is wrong with it. */
export function readRedirect(
  url: URL,
  clientIdParam: string,
): (AuthorizeRequest & { answer(params: Record<string, string>, mode?: Mode): Response }) | string {
  const given = (name: string) => url.searchParams.get(name) ?? undefined;
  const redirectUri = given('redirect_uri');
  const state = given('state');
  if (given(clientIdParam) === undefined) return `The request has no ${clientIdParam}.`;
  if (!redirectUri || !URL.canParse(redirectUri)) return 'The request has no redirect_uri.';
  if (!/^\/oauth\/callback\/[a-z0-9-]+$/.test(new URL(redirectUri).pathname)) {
    return 'This redirect_uri is not registered.';
  }
  if (state === undefined) return 'The request has no state.';
  const challenge = given('code_challenge');
  if (challenge !== undefined && given('code_challenge_method') !== 'S256') {
    return 'Only S256 is understood.';
  }
  const asked = given('response_mode');
  return {
    state,
    redirectUri,
    challenge,
    nonce: given('nonce'),
    vendorHost: url.hostname,
    answer: (params, mode = 'query') =>
      respond(redirectUri, { state, ...params }, isMode(asked) ? asked : mode),
  };
}

function isMode(mode: string | undefined): mode is Mode {
  return mode === 'query' || mode === 'fragment' || mode === 'form_post';
}

function respond(redirectUri: string, params: Record<string, string>, mode: Mode): Response {
  if (mode === 'form_post') {
    const inputs = Object.entries(params).map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    );
    return page(
      `<form method="post" action="${escapeHtml(redirectUri)}">${inputs.join('')}<button>Back to the app</button></form><script>document.forms[0].submit()</script>`,
    );
  }
  const url = new URL(redirectUri);
  const answer = new URLSearchParams(params);
  if (mode === 'fragment') url.hash = answer.toString();
  else for (const [name, value] of answer) url.searchParams.append(name, value);
  return new Response(null, { status: 302, headers: { location: url.href } });
}

/** Consent, with a choice of accounts: each plays a case. */
export function signInPage(
  name: string,
  accounts: readonly { id: string; label: string }[],
  url: URL,
): Response {
  const kept = [...url.searchParams].filter(([key]) => key !== 'decision' && key !== 'account');
  const title = escapeHtml(name);
  return page(`<title>${title} (simulated)</title>
<form method="get"><h1>${title}</h1>
<p>This page plays the part of ${title}. Nothing here is real.</p>
<fieldset><legend>Sign in as</legend>
${accounts
  .map(
    ({ id, label }, index) =>
      `<label><input type="radio" name="account" value="${escapeHtml(id)}"${index === 0 ? ' checked' : ''}> ${escapeHtml(label)}</label>`,
  )
  .join('\n')}
</fieldset>
${kept.map(([key, value]) => `<input type="hidden" name="${escapeHtml(key)}" value="${escapeHtml(value)}">`).join('\n')}
<button name="decision" value="approve">Approve</button>
<button name="decision" value="deny">Deny</button>
</form>`);
}

function page(body: string): Response {
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:26rem;padding:0 1rem}
label{display:block;padding:.3rem 0}fieldset{border:1px solid #999;border-radius:6px;margin:1rem 0}
button{font:inherit;padding:.5rem 1rem;margin-right:.5rem}</style>${body}</html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}
