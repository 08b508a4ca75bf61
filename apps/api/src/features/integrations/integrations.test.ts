import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, startTestApi, type TestApi } from '../../testing/test-api';

describe('what an integration can write', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi('pglite');
  });
  afterAll(() => api.close());

  const sandbox = { integration_type: 'wms', integration_name: 'sandbox' } as const;
  const writesIn = (document: { paths: Record<string, unknown> }) =>
    Object.values(document.paths)
      .flatMap((path) => Object.values(path as Record<string, { operationId: string }>))
      .map(({ operationId }) => operationId);

  it('is the whole integration with the API key, less what the organization turned off', async () => {
    const info = await api.acme.client.ok(endpoints.getIntegrationWriteInfo, { params: sandbox });
    expect(writesIn(info)).toContain('create_order');
    expect(writesIn(info)).toContain('adjust_inventory');

    const disabled = { disabled_functions: { wms: ['create_return'] } };
    await api.globex.client.ok(endpoints.updateOrganization, { body: disabled });
    const less = await api.globex.client.ok(endpoints.getIntegrationWriteInfo, { params: sandbox });
    expect(writesIn(less)).not.toContain('create_return');
    expect(writesIn(less)).toHaveLength(writesIn(info).length - 1);
  });

  it('is what the connection may write with its access token', async () => {
    const { access_token } = await connect(api.acme, { disabled_functions: ['create_order'] });
    const info = await api.acme.client
      .withAccessToken(access_token)
      .ok(endpoints.getIntegrationWriteInfo, { params: sandbox });
    expect(writesIn(info)).not.toContain('create_order');
    expect(writesIn(info)).toContain('update_order');
  });

  it('refuses the access token of another integration, and a name that nobody has', async () => {
    const { access_token } = await connect(api.acme);
    const other = await api.acme.client
      .withAccessToken(access_token)
      .fails(endpoints.getIntegrationWriteInfo, {
        params: { integration_type: 'wms', integration_name: 'shiphero' },
      });
    expect(other).toMatchObject({
      status: 422,
      body: { detail: { path: { integration_name: [expect.stringContaining('sandbox')] } } },
    });
    const unknown = await api.acme.client.fails(endpoints.getIntegrationWriteInfo, {
      params: { integration_type: 'wms', integration_name: 'nobody' },
    });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'integration_not_found' } });
  });
});
