import type { LinkIntegration, LinkSession } from '@trackstar-link/contract/types';
import { useMemo } from 'react';
import { useLinkSession } from './link-session';
import { offered } from './offer';
import { useSession } from './session';

export interface LinkData {
  organization: LinkSession['organization'];
  offer: readonly LinkIntegration[];
  legal: LinkSession['legal'];
  /** What is known of the connection that gets new credentials; null makes a new one. */
  reinstall: LinkSession['reinstall'];
}

/** Organization and offer, for the screens that stand behind an approved session. */
export function useLinkData(): LinkData {
  const { data } = useLinkSession();
  const options = useSession((session) => session.options);
  if (!data || !options) throw new Error('No screen may show before its session is approved.');
  // A connection that is there is nothing that a button could leave out.
  const offer = useMemo(
    () => (data.reinstall ? data.integrations : offered(data.integrations, options)),
    [data, options],
  );
  return { organization: data.organization, offer, legal: data.legal, reinstall: data.reinstall };
}
