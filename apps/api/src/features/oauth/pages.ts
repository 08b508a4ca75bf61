import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { escapeHtml } from '@trackstar-link/integrations/kit';
import { RawReply } from '../../platform/http/route';
import { words, type PageWords } from './page-texts';

/** Whether a page offers to go away by itself: only where nothing is left to read. */
export type PageAction = 'close' | 'stay';

/** Nothing of anybody else's is loaded; nobody may frame it, hold on to its window or keep it. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

/** Who asks for what, and a way on. The click comes from a page of ours, which the server can tell. */
export function startPage(
  language: LinkLanguage,
  about: { organization: string; system: string; href: string },
): RawReply {
  const { start, proceed } = words(language);
  const { title, text } = start(about.system, about.organization);
  return page(
    language,
    title,
    `<p>${escapeHtml(text)}</p><a class="button" href="${escapeHtml(about.href)}">${escapeHtml(proceed)}</a>`,
    200,
  );
}

/** What came of it. */
export function messagePage(
  language: LinkLanguage,
  { title, text }: PageWords,
  status: number,
  {
    account,
    action = 'stay',
    back,
  }: {
    account?: string | null | undefined;
    action?: PageAction;
    /** The host's page, where the sign-in took its tab. */
    back?: { href: string; organization: string } | undefined;
  } = {},
): RawReply {
  const texts = words(language);
  const who = account ? `<p class="account">${escapeHtml(`${texts.account}: ${account}`)}</p>` : '';
  const said = `${who}<p>${escapeHtml(text)}</p>`;
  if (back) {
    const link = `<a class="button" href="${escapeHtml(back.href)}" data-return>${escapeHtml(texts.returnTo(back.organization))}</a>`;
    const { headers, body } = page(language, title, `${said}${link}`, status);
    // The one thing that the host's page may know of where its customer comes from: our origin.
    return new RawReply(body, { ...headers, 'referrer-policy': 'origin' }, status);
  }
  const closing = action === 'close' ? `<p class="quiet">${escapeHtml(texts.back)}</p>` : '';
  return page(language, title, `${said}${closing}`, status, `data-action="${action}"`);
}

/**
 * Sends what the system answered to this same server once more, from a page of its own: behind "#" only
 * a script can read it, and from another site's form no cookie comes along.
 */
export function relayPage(
  language: LinkLanguage,
  action: string,
  params: Readonly<Record<string, string>>,
): RawReply {
  const { relay, relayButton, unknown } = words(language);
  const inputs = Object.entries(params).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const form = `<form method="post" action="${escapeHtml(action)}" data-relay>${inputs.join('')}
<p>${escapeHtml(relay)}</p><button class="button">${escapeHtml(relayButton)}</button></form>
<p data-nothing hidden>${escapeHtml(unknown.text)}</p>`;
  return action === ''
    ? messagePage(language, unknown, 400)
    : page(language, 'Trackstar Link', form, 200);
}

/** Which variety the words of a language are written in, where there are several. */
const varieties: Partial<Record<LinkLanguage, string>> = { pt: 'pt-BR', zh: 'zh-Hans' };

function page(
  language: LinkLanguage,
  title: string,
  content: string,
  status: number,
  attributes = '',
): RawReply {
  const html = `<!doctype html>
<html lang="${varieties[language] ?? language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/static/sign-in.css"><script src="/static/sign-in.js" defer></script></head>
<body ${attributes}><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;
  return new RawReply(html, headers, status);
}
