import type { LinkIntegration, LinkSession } from '@trackstar-link/contract/types';
import { useMemo } from 'react';
import { useLinkSession } from './link-session';
import { offered } from './offer';
import { useSession } from './session';

export interface LinkData {
  organization: LinkSession['organization'];
  offer: readonly LinkIntegration[];
  legal: LinkSession['legal'];
}

/** Organization and offer, for the screens that stand behind an approved session. */
export function useLinkData(): LinkData {
  const { data } = useLinkSession();
  const options = useSession((session) => session.options);
  if (!data || !options) throw new Error('No screen may show before its session is approved.');
  const offer = useMemo(() => offered(data.integrations, options), [data, options]);
  return { organization: data.organization, offer, legal: data.legal };
}
