import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A frame of Link's that speaks the protocol and does nothing else: what is sent to it is in `heard`. */
const fakeFrame = `<!doctype html><html><head><meta charset="utf-8"><title>Fake Link</title></head>
<body><label>API key <input id="key"></label><button id="connect">Connect</button>
<button id="leave">Leave</button><script>
  window.heard = []; let port;
  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.kind !== 'trackstar:hello' || port) return;
    window.hostOrigin = event.origin;
    port = event.ports[0];
    port.onmessage = ({ data }) => {
      window.heard.push(data);
      if (data.kind === 'open') { document.getElementById('key').value = ''; document.getElementById('key').focus(); }
    };
    window.say = (message) => port.postMessage(message);
    window.say({ kind: 'ready' });
  });
  document.getElementById('connect').onclick = () =>
    window.say({ kind: 'success', authCode: 'code-' + document.getElementById('key').value, integrationName: 'sandbox' });
  document.getElementById('leave').onclick = () =>
    window.say({ kind: 'close', error: null, detail: { step: 'result' } });
</script></body></html>`;

export interface Site {
  origin: string;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<Site> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export interface LinkSite extends Site {
  /** What a request for the frame meets. */
  embed: 'up' | 'down' | { redirectTo: string };
  /** What a request for a script meets. */
  scripts: 'up' | 'down';
  /** Paths of all requests, with their queries. */
  requests: string[];
}

async function bundle(entry: string, format: 'iife' | 'esm' = 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    format,
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** What a host keeps on its own server to load main.js with. */
export const loaderModule = () => bundle('../src/load-module.ts', 'esm');

/** Link's origin: the frame, and the scripts with the origin written in as the real server does it. */
export async function startLink(): Promise<LinkSite> {
  const scripts: Record<string, string> = {
    '/main.js': await bundle('../src/main.ts'),
    '/element.js': await bundle('../src/element-script.ts'),
  };
  const state: Pick<LinkSite, 'embed' | 'scripts' | 'requests'> = {
    embed: 'up',
    scripts: 'up',
    requests: [],
  };
  const site = await listen(
    createServer((request, response) => {
      state.requests.push(`${request.url}`);
      const script = state.scripts === 'up' && scripts[`${request.url}`];
      if (script) {
        response.setHeader('content-type', 'text/javascript');
        response.end(script.replace('__TRACKSTAR_LINK_ORIGIN__', site.origin));
      } else if (request.url !== '/embed' || state.embed === 'down') {
        response.writeHead(503, { 'content-type': 'text/html' });
        response.end('down');
      } else if (state.embed === 'up') {
        response.setHeader('content-type', 'text/html');
        response.end(fakeFrame);
      } else {
        response.writeHead(302, { location: state.embed.redirectTo });
        response.end();
      }
    }),
  );
  return Object.assign(state, site);
}

export interface HostPage {
  /** HTML of the body, before the scripts. */
  body?: string;
  head?: string;
  /** Which of Link's scripts the page loads with a tag. Default main.js. */
  tag?: 'main.js' | 'element.js' | 'none';
  /** The page's own script, served from its own origin. */
  script: string;
  /** A module of the page's own, at /module.js. */
  module?: string;
  headers?: Record<string, string>;
}

/** A host's origin with one page, which loads Link's script and then its own. */
export function startHost(link: Site, page: HostPage) {
  const { body = '', head = '', tag = 'main.js', script, module = '', headers = {} } = page;
  const tags = tag === 'none' ? '' : `<script src="${link.origin}/${tag}"></script>`;
  const files: Record<string, string> = { '/host.js': script, '/module.js': module };
  return listen(
    createServer((request, response) => {
      const file = files[`${request.url}`];
      if (file !== undefined) {
        response.setHeader('content-type', 'text/javascript');
        response.end(file);
        return;
      }
      response.writeHead(200, { 'content-type': 'text/html', ...headers });
      response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}
        ${tags}</head>
        <body>${body}<button id="open">Connect</button><script src="/host.js"></script></body></html>`);
    }),
  );
}

/** What every host of these tests does: one button, and a record of what it was told. */
export const ordinaryHost = `
  window.told = [];
  const tell = (name) => (...args) => { window.told.push([name, ...args.filter((arg) => typeof arg !== 'function')]); };
  Trackstar.init({
    getLinkToken: async () => 'link-token',
    onLoad: tell('onLoad'), onSuccess: tell('onSuccess'), onClose: tell('onClose'),
    onExit: tell('onExit'), onEvent: tell('onEvent'),
  });
  document.getElementById('open').addEventListener('click', () => Trackstar.open());
`;
