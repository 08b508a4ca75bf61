import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/test';

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

test.afterEach(({ api }) => api.patchOrganization({ logo: null, color: null }));

test('the host’s logo is shown, else the organization’s, and no address of a page is given away', async ({
  link,
  api,
  openHost,
}) => {
  await api.patchOrganization({ logo: dot });
  const { logo_url } = await api.organization();
  expect(logo_url).toMatch(/^http/);
  const host = await openHost({
    files: {
      '/logo.svg': { type: 'image/svg+xml', body: svg, cors: true },
      '/private.svg': { type: 'image/svg+xml', body: svg, cors: false },
    },
  });
  const shows = async (path: string, picture: string) => {
    await host.init({ logo: host.server.origin + path });
    await host.openLink();
    await expect(link.title('Connect your')).toBeVisible();
    await expect.poll(() => link.pictures()).toEqual([picture]);
    await link.close();
    await link.closed();
  };
  await shows('/logo.svg', `${host.server.origin}/logo.svg`);
  await shows('/private.svg', logo_url ?? '');
  await shows('/no-logo.svg', logo_url ?? '');
  const asked = host.server.requests.filter(({ path }) => path.endsWith('.svg'));
  expect(asked).toHaveLength(3);
  for (const { referrer } of asked) expect(referrer).toBeUndefined();
});

for (const [color, fills] of Object.entries({
  '#ffd400': { light: 'rgb(255, 212, 0)', dark: 'rgb(255, 212, 0)' },
  // Too dark for the dark card: lightened until it stands out.
  '#0b1b3b': { light: 'rgb(11, 27, 59)', dark: /^rgb\((?!11, 27, 59)/ },
})) {
  test(`an organization’s color ${color} is its own and stays readable, light and dark`, async ({
    page,
    link,
    api,
    openHost,
  }) => {
    await api.patchOrganization({ color });
    const host = await openHost();
    for (const theme of ['light', 'dark'] as const) {
      await host.init({ theme });
      await host.openLink();
      await expect(link.button('Continue')).toHaveCSS('background-color', fills[theme]);
      const { violations, passes } = await new AxeBuilder({ page })
        .include('dialog')
        .withRules(['color-contrast'])
        .analyze();
      expect(violations, theme).toEqual([]);
      expect(passes).toHaveLength(1);
      await link.close();
      await link.closed();
    }
  });
}

test('the host chooses the theme, whatever the customer’s system prefers', async ({
  page,
  link,
  openHost,
}) => {
  const host = await openHost();
  const surface = () =>
    link.inDocument(({ ownerDocument }) => getComputedStyle(ownerDocument.body).backgroundColor);
  const [light, dark] = ['rgb(255, 254, 252)', 'rgb(27, 26, 24)'];
  for (const [colorScheme, theme, seen] of [
    ['light', 'dark', dark],
    ['dark', 'light', light],
    ['dark', 'system', dark],
    ['light', 'system', light],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await host.init({ theme });
    await host.openLink();
    await expect(link.title('Connect your')).toBeVisible();
    expect(await surface(), `${theme} on a ${colorScheme} system`).toBe(seen);
    await link.close();
    await link.closed();
  }
});

const languages = {
  es: {
    proceed: 'Continuar',
    title: 'Conectar ShipHero',
    field: 'Token de actualización',
    refused: 'ShipHero ha rechazado este dato: Token de actualización.',
    connected: 'ShipHero está conectado',
    orders: 'Pedidos No concedido',
    reason: 'Esta cuenta no tiene permiso para leerlo.',
  },
  de: {
    proceed: 'Weiter',
    title: 'ShipHero verbinden',
    field: 'Refresh-Token',
    refused: 'ShipHero hat diese Angabe abgelehnt: Refresh-Token.',
    connected: 'ShipHero ist verbunden',
    orders: 'Bestellungen Nicht erlaubt',
    reason: 'Dieses Konto darf das nicht lesen.',
  },
  fr: {
    proceed: 'Continuer',
    title: 'Connecter ShipHero',
    field: 'Jeton d’actualisation',
    refused: 'ShipHero a refusé cette valeur : Jeton d’actualisation.',
    connected: 'ShipHero est connecté',
    orders: 'Commandes Non autorisé',
    reason: 'Ce compte n’a pas le droit de le lire.',
  },
};

for (const [language, words] of Object.entries(languages)) {
  test(`a customer is led through in the language that the host sets: ${language}`, async ({
    link,
    openHost,
  }) => {
    const host = await openHost({ config: { language } });
    await host.openLink();
    await link.button(words.proceed).click();
    await link.button('ShipHero').click();
    await expect(link.title(words.title)).toBeVisible();
    await link.fill({ [words.field]: 'sim_wrong' });
    await link.button(words.title).click();
    await expect(link.text(words.refused)).toBeVisible();
    await link.fill({ [words.field]: 'sim_no_orders_scope' });
    await link.button(words.title).click();
    await expect(link.title(words.connected)).toBeVisible();
    await link.button(words.orders).click();
    await expect(link.text(words.reason)).toBeVisible();
    await expect(link.text(/view:orders/)).toHaveAttribute('lang', 'en');
    expect(await link.inDocument(({ lang }) => lang)).toBe(language);
  });
}
