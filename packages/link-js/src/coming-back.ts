import type { LinkConfig } from './config';
import { nameOf } from './names';

/**
 * A customer who signs in in this tab leaves the page. What is kept says which link opens, and at which
 * integration, when the page is reached from `from`: of Link's pages, a browser tells the origin.
 * A reload and a step back come from elsewhere. Whoever asks takes what is kept.
 */
export function comingBack(
  config: LinkConfig,
  from: string,
  integrationId?: string,
): string | undefined {
  try {
    const { sessionStorage } = window;
    const key = `${nameOf(config)} ${from}`;
    const kept = sessionStorage[key] as string | undefined;
    Reflect.deleteProperty(sessionStorage, key);
    if (integrationId != null) sessionStorage[key] = integrationId;
    return kept;
  } catch {
    // Without storage the customer opens it by hand.
    return undefined;
  }
}
