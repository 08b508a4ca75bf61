import { escapeHtml } from '@trackstar-link/integrations/kit';
import { RawReply } from '../../platform/http/route';
import type { KeptMail } from '../../platform/mail';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

/** `GET /mail`: newest first. */
export function listPage(mails: readonly (KeptMail & { id: string })[]): RawReply {
  const rows = mails.map(
    ({ id, to, subject, at }) => `<li><a href="/mail/${escapeHtml(encodeURIComponent(id))}">
<span class="subject">${escapeHtml(subject)}</span>
<span class="quiet">${escapeHtml(to)}</span>
${moment(at)}
</a></li>`,
  );
  const list =
    rows.length > 0
      ? `<ol class="mails">${rows.join('\n')}</ol>`
      : '<p class="empty quiet">No mail yet. What this server sends lands here instead of at a mail server.</p>';
  return page(
    'Local mailbox',
    `<header><h1>Local mailbox</h1><p class="quiet">Mails stay on this machine while <code>SMTP_URL</code> is not set. Reload to see new ones.</p></header>
${list}`,
  );
}

/** `GET /mail/{id}`: who, when, the mail itself in a frame that can do nothing, and its plain text. */
export function mailPage(id: string, { from, to, subject, at, text }: KeptMail): RawReply {
  const sender = `${from.name} <${from.address}>`;
  return page(
    subject,
    `<header><p><a href="/mail">All mails</a></p><h1>${escapeHtml(subject)}</h1>
<dl><dt>From</dt><dd>${escapeHtml(sender)}</dd><dt>To</dt><dd>${escapeHtml(to)}</dd><dt>Sent</dt><dd>${moment(at)}</dd></dl></header>
<iframe title="The mail" src="/mail/${escapeHtml(encodeURIComponent(id))}/content" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<details><summary>Plain text</summary><pre>${escapeHtml(text)}</pre></details>`,
  );
}

/** The mail's own HTML. Sandboxed by its headers too, for whoever opens it without the frame. */
export function contentPage({ html }: KeptMail): RawReply {
  // Links open beside the mailbox, as in a mail program.
  const body = html.replace('<head>', '<head>\n<base target="_blank">');
  return new RawReply(body, {
    ...headers,
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "base-uri 'self'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-popups allow-popups-to-escape-sandbox',
    ].join('; '),
  });
}

function moment(at: string): string {
  const shown = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return `<time class="quiet" datetime="${escapeHtml(at)}">${escapeHtml(shown)}</time>`;
}

function page(title: string, content: string): RawReply {
  return new RawReply(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/static/mailbox.css">
</head>
<body><main>
${content}
</main></body>
</html>
`,
    headers,
  );
}
