import { atVendor } from '../browser-sign-in';
import type { SignIn } from '../define-integration';
import type { Field } from '../fields';
import type { Text } from '../types';

/** As the customer's own system shows who asks. */
const appName = 'Trackstar Link';

/**
 * The same way to sign in, with the keys handed over in place of being typed: the customer approves in
 * their own system, whose server delivers keys to ours and then sends the browser back.
 */
export function handedOver(method: SignIn, texts: { label: Text; description?: Text }): SignIn {
  const { handoff, fields, ...rest } = method;
  if (!handoff) throw new Error('Only a way to sign in with a hand-off can be handed over.');
  const asked: Record<string, Field> = Object.fromEntries(
    Object.entries(fields).filter(([name]) => handoff.asks.includes(name)),
  );
  return {
    ...rest,
    ...texts,
    fields: asked,
    browser: {
      kind: 'key_handoff',
      needsApp: false,
      stateParam: 'user_id',
      authorizeUrl({ values, redirectUri, keysUri, simulatorUrl }, { state }) {
        const request = { appName, state, returnUrl: redirectUri, callbackUrl: keysUri };
        return atVendor(handoff.authorizeUrl(values, request), simulatorUrl).href;
      },
      readCallback: (_context, { success }) =>
        success === '1' ? { kind: 'granted', code: '', captured: {} } : { kind: 'denied' },
      // The keys come another way; the API adds them.
      exchange: async ({ values }) => ({ stored: { ...values }, expiresInSeconds: undefined }),
      readKeys: (body) => handoff.receive(JSON.stringify(body))?.values,
    },
  };
}
