import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameOptions } from '@trackstar-link/contract/bridge';
import type { Stack } from './stack';

/** What a host may set besides its callbacks. */
export type WidgetOptions = Partial<FrameOptions> & { baseUrl?: string };

export interface HostOptions {
  config?: WidgetOptions;
  /** Attributes of the html element. */
  html?: string;
  /** Goes into the head. */
  head?: string;
  /** Goes into the body, before the script. */
  body?: string;
  /** The page's own script, instead of the usual one. */
  app?: string;
  /** Without it, the page has no tag that loads main.js. */
  scriptTag?: boolean;
  /** Runs before the widget's script, with `config` to change. */
  script?: string;
  headers?: Record<string, string>;
  /** Loads main.js with CORS, as an isolated page has to. */
  crossOrigin?: boolean;
  /** Answers instead of a link token from the API. */
  linkToken?: () => Promise<string>;
  /** Runs before an auth code is kept; throws when the backend is to fail. */
  beforeStoring?: () => void;
  /** `localhost` is Link's own site, whose frames have storage in every browser and mode. */
  hostname?: 'localhost';
  /** Files of this origin, by path. */
  files?: Record<string, { type: string; body: string; cors: boolean }>;
}

export interface HostServer {
  url: string;
  origin: string;
  /** Auth codes that the page handed to its backend. */
  codes: string[];
  /** Paths that were asked for, with the referrer that came along. */
  requests: { path: string; referrer: string | undefined }[];
  close(): Promise<void>;
}

/** A host app of one page, with its own origin: the script tag, one button, two endpoints. */
export async function startHostServer(stack: Stack, options: HostOptions): Promise<HostServer> {
  const {
    hostname = '127.0.0.1',
    headers = {},
    linkToken = () => createLinkToken(stack),
  } = options;
  const codes: string[] = [];
  const requests: HostServer['requests'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = options.files?.[path];
    requests.push({ path, referrer: request.headers.referer });
    const send = (type: string, body: string, status = 200, more: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': type, ...more });
      response.end(body);
    };
    const json = (value: unknown, status = 200) =>
      send('application/json', JSON.stringify(value), status);
    if (path === '/get-link-token') {
      linkToken().then(
        (text) => json({ linkToken: text }),
        () => json({ error: 'no token' }, 500),
      );
    } else if (path === '/store-token') {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        try {
          options.beforeStoring?.();
          codes.push(text);
          json({ ok: true });
        } catch {
          json({ error: 'not stored' }, 500);
        }
      });
    } else if (path === '/host.js') {
      send('text/javascript; charset=utf-8', options.app ?? hostScript(options));
    } else if (file) {
      send(file.type, file.body, 200, file.cors ? { 'access-control-allow-origin': '*' } : {});
    } else {
      send('text/html; charset=utf-8', page(stack, options), 200, headers);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://${hostname}:${port}`;
  return {
    url: `${origin}/`,
    origin,
    codes,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function createLinkToken(stack: Stack, customer?: string): Promise<string> {
  const response = await fetch(`${stack.apiUrl}/link/token`, {
    method: 'POST',
    headers: {
      'x-trackstar-api-key': stack.apiKey,
      ...(customer !== undefined && { 'content-type': 'application/json' }),
    },
    ...(customer !== undefined && { body: JSON.stringify({ customer_id: customer }) }),
  });
  const { link_token } = (await response.json()) as { link_token: string };
  return link_token;
}

const page = (stack: Stack, options: HostOptions) => `<!doctype html>
<html lang="en" ${options.html ?? ''}><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width">${options.head ?? ''}</head>
<body>
<button id="connect">Connect WMS</button>
${options.body ?? ''}
${options.scriptTag === false ? '' : scriptTag(stack, options)}
<script src="/host.js"></script>
</body></html>`;

const scriptTag = ({ apiUrl }: Stack, { crossOrigin }: HostOptions) =>
  `<script src="${apiUrl}/main.js"${crossOrigin ? ' crossorigin="anonymous"' : ''}></script>`;

/** What every host has: its callbacks, which record that they were called, in `config`. */
export const hostConfig = (config: WidgetOptions = {}) => `
window.calls = [];
const record = (name) => (...args) => { calls.push([name, ...args.filter((arg) => typeof arg !== 'function')]); };
const config = window.hostConfig = {
  sandbox: true,
  ...${JSON.stringify(config)},
  getLinkToken: async () => {
    const reply = await fetch('/get-link-token', { method: 'POST' });
    if (!reply.ok) throw new Error('the backend has no link token');
    return (await reply.json()).linkToken;
  },
  onSuccess: async (authCode, integrationName) => {
    record('onSuccess')(authCode, integrationName);
    const reply = await fetch('/store-token', { method: 'POST', body: authCode });
    if (!reply.ok) throw new Error('the backend has not stored it');
  },
  onClose: record('onClose'),
  onLoad: record('onLoad'),
  onEvent: record('onEvent'),
  onExit: record('onExit'),
};`;

const hostScript = ({ config, script = '' }: HostOptions) => `
${hostConfig(config)}
${script}
Trackstar.init(config);
document.getElementById('connect').addEventListener('click', () => Trackstar.open());
`;

/**
 * Loads main.js as the vendor's documentation has it, call for call: a script that is appended, init()
 * one tick after it has loaded, and a button that looks before it opens. What the button finds missing
 * is said in an alert. `toUrl` names a function that makes the address what Trusted Types ask for.
 */
export const docsSequence = ({ apiUrl }: Stack, toUrl = 'String') => `
function say(text) {
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.textContent = text;
  document.body.append(alert);
}
function appendScript() {
  const script = document.createElement('script');
  script.src = ${toUrl}('${apiUrl}/main.js');
  script.onload = () => {
    setTimeout(() => {
      if (window.Trackstar) {
        window.Trackstar.init({
          ...config,
          onLoad: () => { if (config.onLoad) config.onLoad(); },
          onClose: () => { if (config.onClose) config.onClose(); },
          getLinkToken: () => config.getLinkToken ? config.getLinkToken() : undefined,
        });
      }
    }, 1);
  };
  document.body.append(script);
}
document.getElementById('connect').addEventListener('click', () => {
  if (!window.Trackstar) return say('Trackstar is not there');
  if (!window.Trackstar.state?.isLoaded) return say('Trackstar is not loaded');
  window.Trackstar.open();
});
appendScript();
`;
