import { endpoints } from '@trackstar-link/contract';
import { startSimulators, type RunningSimulators } from '@trackstar-link/simulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
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

describe('what fields of writes can be in an account', () => {
  let api: TestApi;
  let simulators: RunningSimulators;
  beforeAll(async () => {
    simulators = await startSimulators({ port: 0, host: '127.0.0.1' });
    const { port } = new URL(simulators.url);
    api = await startTestApi('pglite', { env: { VENDORS: 'simulators', SIMULATORS_PORT: port } });
  });
  afterAll(async () => {
    await api.close();
    await simulators.close();
  });

  const shiphero = { integration_type: 'wms', integration_name: 'shiphero' } as const;
  const install = (refresh_token: string) =>
    connect(api.acme, { integration_name: 'shiphero', credentials: { refresh_token } });
  const writeInfo = async (access_token: string) =>
    api.acme.client
      .withAccessToken(access_token)
      .ok(endpoints.getIntegrationWriteInfo, { params: shiphero });
  const warehouse = (info: { components: { schemas: Record<string, unknown> } }) =>
    z
      .object({ properties: z.object({ warehouse_id: z.record(z.string(), z.json()) }) })
      .parse(info.components.schemas['CreateInboundShipment']).properties.warehouse_id;

  it('is asked of the system with the access token, in both descriptions', async () => {
    const { access_token } = await install('sim_full');
    const options = {
      type: 'string',
      enum: ['V2FyZWhvdXNlOjEwMDE=', 'V2FyZWhvdXNlOjEwMDI='],
      'x-enumNames': ['Primary', 'Overflow'],
    };
    expect(warehouse(await writeInfo(access_token))).toEqual(options);

    const { data } = await api.acme.client
      .withAccessToken(access_token)
      .ok(endpoints.getIntegration, { params: shiphero });
    const create = data[0]?.write_operations.find(({ action }) => action === 'create_return');
    expect(create?.integration_specific_fields).toMatchObject({
      type: 'object',
      properties: { warehouse_id: options },
      required_fields: ['warehouse_id'],
    });
  });

  it('is nothing with the API key alone', async () => {
    const info = await api.acme.client.ok(endpoints.getIntegrationWriteInfo, { params: shiphero });
    expect(warehouse(info)).toEqual({
      type: 'string',
      'x-options-note': 'N/A - Connect an account to see options',
    });
  });

  it('is refused to the access token of another integration', async () => {
    const { access_token } = await connect(api.acme);
    const refused = await api.acme.client
      .withAccessToken(access_token)
      .fails(endpoints.getIntegration, { params: shiphero });
    expect(refused).toMatchObject({
      status: 422,
      body: { detail: { path: { integration_name: [expect.stringContaining('sandbox')] } } },
    });
  });

  it('is refused to the access token of another organization', async () => {
    const { access_token } = await install('sim_full');
    const refused = await api.globex.client
      .withAccessToken(access_token)
      .fails(endpoints.getIntegrationWriteInfo, { params: shiphero });
    expect(refused.status).toBe(404);
    expect(JSON.stringify(refused.body)).not.toContain('Overflow');
  });

  it('is said to be unknown while the system is down, and the rest is there', async () => {
    const { access_token } = await install('sim_full');
    await simulators.close();
    const info = await writeInfo(access_token);
    const { port } = new URL(simulators.url);
    simulators = await startSimulators({ port: Number(port), host: '127.0.0.1' });
    expect(warehouse(info)).toEqual({
      type: 'string',
      'x-options-note': expect.stringContaining('ShipHero did not answer'),
    });
    expect(Object.keys(info.components.schemas)).toContain('CreateOrder');
    expect(warehouse(await writeInfo(access_token))).toHaveProperty('enum');
  });
});
