import { createDropbox } from './api-push';
import { chosenLanguage } from './i18n';
import { readSessionAgain } from './link-session';
import { keepDropbox, useSession } from './session';
import { withToken } from './tokens';

/** Has a place made for the chosen way, to be shown until the customer leaves or connects. */
export async function issueDropbox(signal: AbortSignal): Promise<void> {
  const { integration, methodId } = useSession.getState();
  if (!integration || methodId === null) return;
  const request = {
    integration_name: integration.integration_name,
    integration_type: integration.integration_type,
    auth_method: methodId,
  };
  const dropbox = await withToken(signal, async (token, renewed) => {
    if (renewed) await readSessionAgain(token, signal);
    return createDropbox({ token, language: chosenLanguage(), signal }, request);
  });
  if (!signal.aborted) keepDropbox(dropbox);
}
