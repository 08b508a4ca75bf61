import { endpoints } from '@trackstar-link/contract';
import { simulators } from '@trackstar-link/integrations/simulators';
import { startSimulators } from '@trackstar-link/simulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabaseKinds } from '../../platform/testing/test-database';
import { startTestApi, type TestApi } from '../../testing/test-api';

/** From the form to a real SFTP server and back: what the simulator plays in process is so here too. */
describe.each(testDatabaseKinds)('invoice files on %s', (kind) => {
  let api: TestApi;
  let vendors: Awaited<ReturnType<typeof startSimulators>>;
  beforeAll(async () => {
    vendors = await startSimulators({ port: 0, host: '127.0.0.1' });
    const { port } = new URL(vendors.url);
    api = await startTestApi(kind, { env: { SIMULATORS_PORT: port } });
  });
  afterAll(async () => {
    await api.close();
    await vendors.close();
  });

  it.each(simulators['fedex']?.testCredentials ?? [])(
    'end as the test credentials say: $method, $label',
    async ({ method, values, outcome }) => {
      const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
      const body = {
        integration_name: 'fedex',
        integration_type: 'carrier' as const,
        auth_method: method,
        credentials: { ...values },
      };
      const widget = api.acme.client.withLinkToken(link_token);
      const { status, body: answer } = await widget.call(endpoints.createInstall, { body });
      if (outcome.connects) {
        expect(status).toBe(200);
        expect(answer).toMatchObject({
          account: { account_number: values['account_number'] },
          permissions: [{ action: 'get_invoice_line_items', status: 'granted' }],
        });
      } else {
        const codes: Record<string, string> = {
          credentials_rejected: 'credentials_rejected',
          unreachable: 'integration_unreachable',
        };
        expect(answer).toMatchObject({ code: codes[outcome.failure], origin: 'integration' });
      }
    },
  );
});
