/**
 * For looking at the screens without the API: the built frame with a fake API on one origin, and a
 * host page on another. `node dev/server.mjs`, then open the printed address.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { failure, installEvents, session } from './fake-api.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const hostPage = fileURLToPath(new URL('./host.html', import.meta.url));
const types = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', html: 'text/html' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https: http://localhost:* http://127.0.0.1:*; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

function logo(name) {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="hsl(${hue} 45% 40%)"/><text x="40" y="52" text-anchor="middle" font-family="sans-serif" font-size="34" font-weight="600" fill="#fff">${name.slice(0, 2).toUpperCase()}</text></svg>`;
}

async function readBody(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

function json(response, status, body) {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-request-id': 'req_8f3a61c2d90e',
  });
  response.end(JSON.stringify(body));
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function install(request, response, scenario) {
  const body = await readBody(request);
  const [code, status = 422] = scenario.fails ?? [];
  if (code) return json(response, status, failure(code, code, { detail: scenario.detail }));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const [event, data] of installEvents(scenario, body)) {
    if (event === scenario.stopAt) return;
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    await pause(scenario.pace ?? 0);
    if (event === 'permission' && scenario.stopAt === 'first-permission') return;
  }
  response.end();
}

async function frame(request, response) {
  const path = new URL(request.url, 'http://frame').pathname;
  if (path.startsWith('/static/logos/')) {
    response.writeHead(200, { 'content-type': types.svg, 'access-control-allow-origin': '*' });
    return response.end(logo(path.slice('/static/logos/'.length, -4)));
  }
  if (path.startsWith('/link/session')) {
    const token = (request.headers.authorization ?? '').slice('Bearer '.length);
    const scenario = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (path.endsWith('/installs')) return install(request, response, scenario);
    if (scenario.hang) return;
    const [code, status] = scenario.session ?? [];
    return code
      ? json(response, status, failure(code, code))
      : json(response, 200, session(scenario));
  }
  const file = path === '/embed' ? 'index.html' : path.replace('/static/', '');
  if (!/^[\w.-]+$/.test(file)) return json(response, 404, {});
  const content = await readFile(dist + file).catch(() => null);
  if (!content) return json(response, 404, {});
  response.writeHead(200, {
    'content-type': types[file.split('.').at(-1)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  });
  response.end(content);
}

/** Starts both servers; with port 0 the system picks free ones. */
export async function start(framePort = 0, hostPort = 0) {
  const servers = [
    createServer((request, response) => void frame(request, response)),
    createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      void readFile(hostPage).then((page) => response.end(page));
    }),
  ];
  const ports = [framePort, hostPort];
  const origins = [];
  for (const [index, server] of servers.entries()) {
    await new Promise((resolve) => server.listen(ports[index], '127.0.0.1', resolve));
    origins.push(`http://127.0.0.1:${server.address().port}`);
  }
  const [frameOrigin, hostOrigin] = origins;
  const close = () => servers.forEach((server) => (server.closeAllConnections(), server.close()));
  return { frameOrigin, hostOrigin, hostUrl: `${hostOrigin}/#${frameOrigin}`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { hostUrl } = await start(14410, 14411);
  console.log(`Host page: ${hostUrl}`);
}
