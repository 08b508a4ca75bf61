import type { Keyring } from '../../platform/crypto/keyring';
import { sha256 } from '../../platform/crypto/secrets';
import type { LinkCaller } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { contextOf, type AttemptRow } from './attempts';

/**
 * The host's page that a sign-in in the same tab goes back to, as a browser reads it: only a page that
 * may show the widget. An address with a name or a password in it is one that wants to look like another.
 */
export function checkedReturnUrl(
  { origins }: Pick<LinkCaller, 'origins'>,
  given: string | undefined,
): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPage = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  if (!isPage || !(origins === null || origins.includes(url.origin))) {
    throw invalid('json', {
      return_url: ['Only a page of an allowed origin can be gone back to.'],
    });
  }
  return url.href;
}

/**
 * Where this browser goes from here: back only if it is the very one whose tab the widget gave away.
 * Whoever came by a link stays, so that a link sends nobody anywhere.
 */
export function returnUrlOf(
  keyring: Keyring,
  attempt: AttemptRow,
  browser: string | undefined,
): string | undefined {
  const { sealedReturnUrl, via, browserHash } = attempt;
  const isSameTab = via === 'widget' && browser !== undefined && browserHash === sha256(browser);
  return sealedReturnUrl !== null && isSameTab
    ? keyring.decrypt(sealedReturnUrl, contextOf(attempt, 'return_url'))
    : undefined;
}
