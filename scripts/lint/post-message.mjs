import { isTest, placeOf } from './places.mjs';

const bridges = ['packages/link-js/src/bridge.ts', 'apps/link/src/bridge.ts'];
/** A thread of our own is no window: both ends are code of this server. */
const threads = 'apps/api/src/features/webhooks/transformations/';

/** Two files talk across windows, so two files are what a reviewer of that boundary has to read. */
export const postMessage = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { call: 'Messages between windows are sent in the two bridge files only.' },
  },
  create(context) {
    const place = placeOf(context);
    if (isTest(place) || bridges.includes(place) || place.startsWith(threads)) return {};
    const report = (node) => context.report({ node, messageId: 'call' });
    return {
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (name === 'postMessage') report(node);
      },
      ObjectPattern(node) {
        for (const property of node.properties) {
          if (property.type === 'Property' && property.key.name === 'postMessage') report(property);
        }
      },
      'Program:exit'(program) {
        for (const { identifier } of context.sourceCode.getScope(program).through) {
          if (identifier.name === 'postMessage') report(identifier);
        }
      },
    };
  },
};
