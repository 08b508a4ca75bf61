import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stack } from './stack';

export interface HostPage {
  url: string;
  origin: string;
  /** Auth codes that the page handed to its backend. */
  codes: string[];
  close(): Promise<void>;
}

export interface HostPageOptions {
  /** Goes into the body, before the script. */
  body?: string;
  /** Runs before the widget's script, with `config` to change. */
  script?: string;
  headers?: Record<string, string>;
  /** Answers instead of a link token from the API. */
  linkToken?: () => Promise<string>;
}

/** A host app of one page, with its own origin: the script tag, one button, two endpoints. */
export async function startHostPage(
  stack: Stack,
  { body = '', script = '', headers = {}, linkToken }: HostPageOptions,
): Promise<HostPage> {
  const codes: string[] = [];
  const server = createServer((request, response) => {
    const json = (value: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    };
    if (request.url === '/get-link-token') {
      const token = linkToken ? linkToken() : createLinkToken(stack);
      token.then(
        (text) => json({ linkToken: text }),
        () => {
          response.statusCode = 500;
          json({ error: 'no token' });
        },
      );
    } else if (request.url === '/store-token') {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        codes.push(text);
        json({ ok: true });
      });
    } else if (request.url === '/host.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(hostScript(script));
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(page(stack, body));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/`,
    origin,
    codes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function createLinkToken(stack: Stack): Promise<string> {
  const response = await fetch(`${stack.apiUrl}/link/token`, {
    method: 'POST',
    headers: { 'x-trackstar-api-key': stack.apiKey },
  });
  const { link_token } = (await response.json()) as { link_token: string };
  return link_token;
}

const page = (stack: Stack, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title></head>
<body>
<button id="connect">Connect WMS</button>
${body}
<script src="${stack.apiUrl}/main.js"></script>
<script src="/host.js"></script>
</body></html>`;

const hostScript = (script: string) => `
window.calls = [];
const record = (name) => (...args) => { calls.push([name, ...args.filter((arg) => typeof arg !== 'function')]); };
const config = {
  sandbox: true,
  getLinkToken: async () => (await (await fetch('/get-link-token', { method: 'POST' })).json()).linkToken,
  onSuccess: async (authCode, integrationName) => {
    record('onSuccess')(authCode, integrationName);
    await fetch('/store-token', { method: 'POST', body: authCode });
  },
  onClose: record('onClose'),
  onLoad: record('onLoad'),
  onEvent: record('onEvent'),
  onExit: record('onExit'),
};
${script}
Trackstar.init(config);
document.getElementById('connect').addEventListener('click', () => Trackstar.open());
`;
