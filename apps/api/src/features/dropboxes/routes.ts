import { endpoints } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import { inboxFolder } from '@trackstar-link/integrations/kit';
import type { AppContext } from '../../platform/context';
import { AppError } from '../../platform/http/app-error';
import { route, type Route } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { toTimestamp } from '../../platform/time';
import { refuseUsedLinkToken } from '../link-tokens';
import { requireOffered } from '../magic-links';
import { createDropbox } from './dropboxes';
import { readHostKey } from './host-key';

/** What the widget asks for where the system sends files. */
export function dropboxRoutes({
  config,
  keyring,
}: Pick<AppContext, 'config' | 'keyring'>): Route[] {
  return [
    route(endpoints.createDropbox, async ({ body, caller, db }) => {
      await refuseUsedLinkToken(db, caller);
      const { integration_name: name, integration_type: type, auth_method: authMethod } = body;
      const definition = findIntegration(type, name);
      if (!definition) throw new AppError('integration_not_found', { id: name });
      await requireOffered(db, caller, definition, caller.disabledFunctions);
      if (!definition.methods.find(({ id }) => id === authMethod)?.push) {
        throw invalid('json', { auth_method: [`${definition.name} sends no files this way.`] });
      }
      const { sftpInbound } = config;
      if (!sftpInbound) throw new AppError('dropboxes_unavailable');
      const way = { integrationName: name, integrationType: type, authMethod };
      const { fingerprint } = await readHostKey(db, keyring);
      const dropbox = await createDropbox(db, keyring, caller, way);
      return {
        dropbox_id: dropbox.id,
        host: sftpInbound.shownHost,
        port: sftpInbound.shownPort,
        username: dropbox.username,
        password: dropbox.password,
        folder: inboxFolder,
        host_key_fingerprint: fingerprint,
        expires_at: toTimestamp(dropbox.expiresAt),
      };
    }),
  ];
}
