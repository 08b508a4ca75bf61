import { endpoints } from '@trackstar-link/contract';
import { secretOf } from './magic-links';
import type { TestApi } from './test-api';

/** Links to guess at: three that work, and one that has made its connection. */
export async function guessable(
  api: TestApi,
): Promise<{ ids: string[]; real: string[]; used: string[] }> {
  const create = async () => {
    const body = { integration_allow_list: ['sandbox'] };
    return (await api.acme.client.ok(endpoints.createMagicLink, { body })).magic_link;
  };
  const links = [await create(), await create(), await create()];
  const secret = secretOf(await create());
  const { link_token } = await api.anonymous.ok(endpoints.startMagicLink, { body: { secret } });
  await api.anonymous.withLinkToken(link_token).ok(endpoints.createInstall, {
    body: { integration_name: 'sandbox', credentials: {} },
  });
  return { ids: links.map(({ id }) => id), real: links.map(secretOf), used: [secret] };
}
