import { isTest, onImport, placeOf } from './places.mjs';

/** Where a call may leave without the egress module, each for its own reason. */
const allowed = [
  /^apps\/api\/src\/platform\/egress(\/|\.)/, // the one way out
  /^apps\/link\/src\/api\.ts$/, // the frame's calls to its own server
  /^apps\/simulators\/src\/sftp\.ts$/, // a server: the package that speaks SSH has both sides
  /^apps\/api\/src\/platform\/inbound-sftp\/(server|session)\.ts$/, // likewise: it answers, and never calls
  /^apps\/simulators\/src\/deliver\.ts$/, // keys for our own server, on this machine
  /^apps\/api\/bench\/posts\.mjs$/, // what our own way out is measured against
  /^apps\/demo\//, // a host app: the code of a customer of ours
];

const clients = new Set([
  'undici',
  'axios',
  'got',
  'node-fetch',
  'ky',
  'superagent',
  'request',
  'ssh2',
]);
const nodeClients = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram']);
/** What of Node's network modules listens rather than calls. */
const servers = new Set([
  ...['createServer', 'createSecureServer', 'Server', 'IncomingMessage', 'ServerResponse'],
  ...['STATUS_CODES', 'METHODS', 'isIP', 'isIPv4', 'isIPv6', 'BlockList', 'constants'],
  ...['Http2Server', 'Http2SecureServer', 'OutgoingMessage', 'validateHeaderValue'],
  ...['validateHeaderName', 'maxHeaderSize'],
]);
const browserClients = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']);
const globalObjects = new Set(['globalThis', 'window', 'self', 'global']);

/** Outbound calls go through the egress module, which checks where they end up. */
export const outbound = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      call: "'{{name}}' calls out on its own. Outbound traffic goes through apps/api/src/platform/egress.",
    },
  },
  create(context) {
    const place = placeOf(context);
    if (isTest(place) || allowed.some((pattern) => pattern.test(place))) return {};
    const report = (node, name) => context.report({ node, messageId: 'call', data: { name } });

    const checkImport = (node, specifier) => {
      const name = specifier.replace(/^node:/, '');
      if (clients.has(name.split('/')[0])) report(node, specifier);
      else if (nodeClients.has(name)) checkNodeModule(node, specifier);
    };

    /** Named imports tell what is wanted; a whole module does not, so its uses are looked at. */
    function checkNodeModule(node, specifier) {
      if (node.importKind === 'type') return;
      if (node.type !== 'ImportDeclaration') return report(node, specifier);
      for (const part of node.specifiers) {
        if (part.type === 'ImportSpecifier') {
          const name = part.imported.name;
          if (part.importKind !== 'type' && !servers.has(name)) report(part, name);
        } else {
          for (const use of context.sourceCode.getDeclaredVariables(part)[0].references) {
            checkModuleUse(use.identifier, specifier);
          }
        }
      }
    }

    function checkModuleUse(identifier, specifier) {
      const parent = identifier.parent;
      if (parent.type === 'TSQualifiedName') return;
      if (parent.type === 'MemberExpression' && parent.object === identifier) {
        if (!parent.computed && servers.has(parent.property.name)) return;
      }
      report(identifier, specifier);
    }

    return {
      ...onImport(checkImport),
      'Program:exit'(program) {
        for (const { identifier } of context.sourceCode.getScope(program).through) {
          if (browserClients.has(identifier.name) && !isTypeOnly(identifier)) {
            report(identifier, identifier.name);
          }
        }
      },
      VariableDeclarator({ id, init }) {
        if (id.type !== 'ObjectPattern' || !globalObjects.has(init?.name)) return;
        for (const property of id.properties) {
          if (browserClients.has(property.key?.name)) report(property, property.key.name);
        }
      },
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (node.object.type !== 'Identifier') return;
        if (globalObjects.has(node.object.name) && browserClients.has(name)) report(node, name);
        if (node.object.name === 'navigator' && name === 'sendBeacon') report(node, name);
      },
    };
  },
};

function isTypeOnly(identifier) {
  return identifier.parent.type.startsWith('TS');
}
