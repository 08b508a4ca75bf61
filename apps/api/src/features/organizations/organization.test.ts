import { endpoints } from '@trackstar-link/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api';

describe('an organization', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi('pglite');
  });
  afterAll(() => api.close());

  const patch = (body: unknown) => api.acme.client.call(endpoints.updateOrganization, { body });
  const image = (format: 'png' | 'jpeg' | 'webp' | 'gif', side = 600) =>
    sharp({ create: { width: side, height: side, channels: 4, background: '#336699' } })
      .toFormat(format)
      .toBuffer();
  const dataUrl = (type: string, bytes: Buffer) =>
    `data:${type};base64,${bytes.toString('base64')}`;

  it('changes only what is sent', async () => {
    await patch({ color: '#AABBCC', allowed_origins: ['https://a.example'] });
    await patch({ name: 'Acme Logistics' });
    const { data } = await api.acme.client.ok(endpoints.getOrganization);
    expect(data).toMatchObject({
      id: api.acme.id,
      name: 'Acme Logistics',
      color: '#aabbcc',
      allowed_origins: ['https://a.example'],
      logo_url: null,
    });
  });

  it.each([
    [{ color: 'red' }, 'color'],
    [{ color: 'url(javascript:alert(1))' }, 'color'],
    [{ allowed_origins: ['https://a.example/path'] }, 'allowed_origins.0'],
    [{ allowed_origins: ['*'] }, 'allowed_origins.0'],
    [{ allowed_origins: ['javascript:alert(1)'] }, 'allowed_origins.0'],
    [{ name: ' ' }, 'name'],
    [{ logo: 'https://a.example/logo.png' }, 'logo'],
    [{ logo: 'data:image/svg+xml;base64,PHN2Zy8+' }, 'logo'],
    [{ disabled_functions: { wms: ['get_everything'] } }, 'disabled_functions.wms.0'],
    [{ plan: 'gold' }, 'plan'],
  ])('refuses %j and names the field', async (body, field) => {
    const before = await api.acme.client.ok(endpoints.getOrganization);
    expect(await patch(body)).toMatchObject({
      status: 422,
      body: { detail: { json: { [field]: expect.any(Array) } } },
    });
    expect(await api.acme.client.ok(endpoints.getOrganization)).toEqual(before);
  });

  it.each(['png', 'jpeg', 'webp'] as const)(
    're-encodes a %s logo and serves it',
    async (format) => {
      const original = await image(format);
      expect((await patch({ logo: dataUrl(`image/${format}`, original) })).status).toBe(200);
      const { data } = await api.acme.client.ok(endpoints.getOrganization);
      const response = await fetch(data.logo_url ?? '');
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      const served = Buffer.from(await response.arrayBuffer());
      expect(served.equals(original)).toBe(false);
      expect(await sharp(served).metadata()).toMatchObject({ format: 'webp', width: 256 });
    },
  );

  it('refuses what only claims to be an image, and one that is too large', async () => {
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(await patch({ logo: dataUrl('image/png', script) })).toMatchObject({
      status: 422,
      body: { code: 'logo_unreadable' },
    });
    expect(await patch({ logo: dataUrl('image/png', await image('gif')) })).toMatchObject({
      body: { code: 'logo_unreadable' },
    });
    const noise = await sharp(
      Buffer.alloc(400 * 400 * 3).map(() => Math.random() * 256),
      {
        raw: { width: 400, height: 400, channels: 3 },
      },
    )
      .png()
      .toBuffer();
    expect(noise.length).toBeGreaterThan(256 * 1024);
    expect(await patch({ logo: dataUrl('image/png', noise) })).toMatchObject({ status: 422 });
  });

  it('loses its logo on null', async () => {
    await patch({ logo: dataUrl('image/png', await image('png')) });
    const { data } = await api.acme.client.ok(endpoints.getOrganization);
    expect((await patch({ logo: null })).status).toBe(200);
    expect((await api.acme.client.ok(endpoints.getOrganization)).data.logo_url).toBeNull();
    expect((await fetch(data.logo_url ?? '')).status).toBe(404);
  });

  it('keeps its name to itself', async () => {
    expect(await patch({ name: 'Globex' })).toMatchObject({
      status: 409,
      body: { code: 'organization_exists' },
    });
  });
});

describe('the operator', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi('pglite');
  });
  afterAll(() => api.close());

  it('makes a second organization with a key of its own', async () => {
    const made = await api.admin.ok(endpoints.createOrganization, { body: { name: 'Initech' } });
    const client = api.anonymous.withApiKey(made.api_key);
    expect((await client.ok(endpoints.getOrganization)).data.name).toBe('Initech');
    expect(
      await api.admin.fails(endpoints.createOrganization, { body: { name: 'Initech' } }),
    ).toMatchObject({ status: 409, body: { code: 'organization_exists' } });
    const { data } = await api.admin.ok(endpoints.listOrganizations);
    expect(data.map(({ name }) => name)).toEqual(['Acme', 'Globex', 'Initech']);
  });

  it('is known by the admin token alone', async () => {
    for (const client of [api.anonymous, api.acme.client, api.anonymous.withLinkToken('wrong')]) {
      const refused = await client.fails(endpoints.listOrganizations);
      expect(refused).toMatchObject({ status: 401, body: { code: 'admin_token_invalid' } });
    }
  });
});
