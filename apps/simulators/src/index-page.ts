import { integrations } from '@trackstar-link/integrations';
import { describeOutcome } from '@trackstar-link/integrations/kit';
import { simulators } from '@trackstar-link/integrations/simulators';
import type { Revocations } from './revocations';

const rows = Object.entries(simulators).flatMap(([id, { testCredentials }]) =>
  testCredentials.map((credentials) => ({ id, ...credentials })),
);

/** `GET /credentials.json`: what can be typed where, and what comes of it. */
export function credentialsList(): Response {
  return Response.json({ data: rows });
}

/** `GET /`: the same for people. */
export function indexPage(revocations: Revocations): Response {
  const sections = Object.keys(simulators).map((id) => {
    const lines = rows.filter((row) => row.id === id).map(toLine);
    return `<section>
<h2>${escape(nameOf(id))} <code>/${escape(id)}</code></h2>
<table>
<thead><tr><th>Case</th><th>Way to sign in</th><th>Type this</th><th>What comes of it</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
${turnedOff(id, revocations.of(id))}
</section>`;
  });
  return new Response(page(sections.join('\n')), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      'x-content-type-options': 'nosniff',
    },
  });
}

function toLine({ label, method, values, outcome }: (typeof rows)[number]): string {
  const typed = Object.entries(values).map(
    ([field, value]) => `${escape(field)} <code>${escape(value)}</code>`,
  );
  const cells = [
    escape(label),
    `<code>${escape(method)}</code>`,
    typed.join('<br>') || 'nothing',
    escape(describeOutcome(outcome)),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** For systems in which a customer may turn off what was given to us. */
function turnedOff(id: string, revoked: ReadonlySet<string> | undefined): string {
  if (!revoked) return '';
  const lines = [...revoked].map(
    (credential) =>
      `<li><code>${escape(credential)}</code> is turned off. ${form(id, 'allow', `<input type="hidden" name="credential" value="${escape(credential)}"><button>Turn on again</button>`)}</li>`,
  );
  const field =
    '<label>Break a sign-in: <input name="credential" required autocomplete="off" placeholder="sim_full"></label> <button>Turn off</button>';
  return `${form(id, 'revoke', field)}${lines.length > 0 ? `<ul>${lines.join('')}</ul>` : ''}`;
}

function form(id: string, action: 'revoke' | 'allow', content: string): string {
  return `<form method="post" action="/revocations"><input type="hidden" name="system" value="${escape(id)}"><input type="hidden" name="action" value="${action}">${content}</form>`;
}

function nameOf(id: string): string {
  return integrations.find((integration) => integration.id === id)?.name ?? id;
}

function page(content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Fake vendor systems</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
section { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8884 }
form { margin: .75rem 0; display: inline-block }
input, button { font: inherit; padding: .35rem .75rem }
</style>
</head>
<body>
<h1>Fake vendor systems</h1>
<p>They speak each vendor's wire format, failures included. Choose a system in the widget and type one of these. <a href="/credentials.json">The same as JSON</a>.</p>
${content}
</body>
</html>
`;
}

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
