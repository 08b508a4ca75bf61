import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createTraffic } from '@trackstar-link/integrations/kit';
import { createOAuthApps } from '../../../src/features/oauth-apps';
import { createVendorSessions } from '../../../src/features/vendor-sessions';
import { loadConfig } from '../../../src/platform/config';
import { parseKeyring } from '../../../src/platform/crypto/keyring';
import { openDatabase } from '../../../src/platform/db/connect';
import { createEgress, createSftpEgress } from '../../../src/platform/egress';

/** For each line `<organization> <connection> <calls>` it makes that many calls at once, then says `done <line> <failures>`. */
const [databaseUrl = '', keys = '', simulatorsPort = ''] = process.argv.slice(2);
const config = loadConfig({ SIMULATORS_PORT: simulatorsPort }, { rootDir: process.cwd() });
const database = await openDatabase({ kind: 'postgres', url: databaseUrl });
const keyring = parseKeyring(keys);
const sessions = createVendorSessions({
  config,
  database,
  keyring,
  egress: createEgress({ allow: config.egressAllow }),
  sftp: createSftpEgress({ allow: config.egressAllow }),
  oauthApps: createOAuthApps({ db: database.orm, keyring, config }),
  traffic: createTraffic(),
});
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [orgId = '', connectionId = '', calls = '0'] = line.split(' ');
  const { signal } = new AbortController();
  const results = await Promise.allSettled(
    Array.from({ length: Number(calls) }, () =>
      sessions.run({ orgId, connectionId, signal }, (http) => http.get('/any', z.object({}))),
    ),
  );
  const failures = results.filter(({ status }) => status === 'rejected').length;
  console.log(`done ${line} ${failures}`);
}
await database.close();
