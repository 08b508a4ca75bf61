import { deriveAccent, surfaces } from '@trackstar-link/design/accent';
import { escapeHtml } from '@trackstar-link/integrations/kit';

/** What a mail says. Every text is plain text; how it looks is decided here alone. */
export interface Letter {
  organization: {
    name: string;
    /** #rrggbb */
    color: string | null;
    /** A PNG, sent along: most mail programs fetch nothing from elsewhere. */
    logo?: Buffer | undefined;
  };
  /** BCP 47; decides direction too. */
  language?: string;
  heading: string;
  paragraphs: readonly string[];
  button?: { label: string; url: string };
  /** Small print: why this was sent, and what to do if it was not expected. */
  footer: readonly string[];
}

export interface RenderedLetter {
  html: string;
  text: string;
}

/** The logo's Content-ID, by which the HTML part shows it. */
export const logoCid = 'logo@trackstar-link';

const defaultAccent = '#1f3a5f';
const rightToLeft = /^(ar|he|fa|ur)\b/;

/**
 * HTML and plain text of a letter. Mail programs understand little: tables instead of layout, styles
 * at each element; the style sheet only turns it dark where a program heeds it.
 */
export function renderLetter(letter: Letter): RenderedLetter {
  if (letter.button && !/^https?:\/\//.test(letter.button.url)) {
    throw new Error('the button of a letter leads to a web page');
  }
  return { html: toHtml(letter), text: toText(letter) };
}

function toText({ organization, heading, paragraphs, button, footer }: Letter): string {
  const parts = [
    organization.name,
    heading,
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    `-- \n${footer.join('\n')}`,
  ];
  return `${parts.map(withoutControls).join('\n\n')}\n`;
}

/** Keeps line breaks; what else a terminal or a mail program would obey goes. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '');
}

const font =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

function toHtml(letter: Letter): string {
  const { organization, language = 'en', heading, paragraphs, button, footer } = letter;
  const direction = rightToLeft.test(language) ? 'rtl' : 'ltr';
  const color = organization.color ?? defaultAccent;
  const light = deriveAccent(color, surfaces.light);
  const dark = deriveAccent(color, surfaces.dark);
  const text = (content: string) =>
    `<p class="text" style="margin:0 0 16px;${font};font-size:16px;line-height:1.5;color:#1f1d1a">${escapeHtml(content).replaceAll('\n', '<br>')}</p>`;
  const small = (content: string) =>
    `<p class="muted" style="margin:0 0 8px;${font};font-size:13px;line-height:1.5;color:#5f5a51">${content}</p>`;
  const logo = organization.logo
    ? `<td style="padding-inline-end:12px"><img src="cid:${logoCid}" alt="" height="32" style="display:block;height:32px;border:0"></td>`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(heading)}</title>
<style>
:root { color-scheme: light dark }
@media (prefers-color-scheme: dark) {
  .canvas { background-color: #121110 !important }
  .card { background-color: #1b1a18 !important; border-color: #383531 !important }
  .text { color: #f3f0eb !important }
  .muted, .muted a { color: #b3aca1 !important }
  .button { background-color: ${dark.accent} !important; border-color: ${dark.accentEdge} !important; color: ${dark.accentText} !important }
}
</style>
</head>
<body class="canvas" style="margin:0;padding:0;background-color:#f6f4f0">
<table class="canvas" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background-color:#f6f4f0">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;text-align:start">
<tr><td class="card" style="background-color:#fffefc;border:1px solid #e7e3dc;border-radius:16px;padding:24px">
<table role="presentation" cellpadding="0" cellspacing="0" style="margin-bottom:24px"><tr>${logo}<td class="text" style="${font};font-size:16px;font-weight:600;line-height:1.25;color:#1f1d1a">${escapeHtml(organization.name)}</td></tr></table>
<h1 class="text" style="margin:0 0 16px;${font};font-size:20px;font-weight:600;line-height:1.25;color:#1f1d1a">${escapeHtml(heading)}</h1>
${paragraphs.map(text).join('\n')}
${button ? buttonHtml(button, light) : ''}
</td></tr>
<tr><td style="padding:16px 24px 0">
${footer.map((line) => small(escapeHtml(line))).join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** The address stands below in full too: a button that a mail program breaks still works. */
function buttonHtml(
  { label, url }: { label: string; url: string },
  { accent, accentText, accentEdge }: ReturnType<typeof deriveAccent>,
): string {
  const href = escapeHtml(url);
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0 16px"><tr><td>
<a class="button" href="${href}" style="display:inline-block;${font};font-size:16px;font-weight:600;line-height:1.25;color:${accentText};background-color:${accent};border:1px solid ${accentEdge};border-radius:10px;padding:12px 20px;text-decoration:none">${escapeHtml(label)}</a>
</td></tr></table>
<p class="muted" style="margin:0;${font};font-size:13px;line-height:1.5;color:#5f5a51;word-break:break-all"><a href="${href}" style="color:#5f5a51">${href}</a></p>`;
}
