/** Every state of the card: how to get there from a freshly loaded host page. */
const key = {
  fails: ['credentials_rejected'],
  detail: { json: { 'credentials.refresh_token': ['Refused.'] } },
};
const choose = (name) => async (frame) => {
  await frame.getByRole('button', { name: 'Continue' }).click();
  await frame.getByRole('button', { name, exact: true }).click();
};
const submit = async (frame) => {
  await choose('ShipHero')(frame);
  await frame.getByLabel('Refresh token').fill('rt_live_1');
  await frame.getByRole('button', { name: 'Connect ShipHero' }).click();
};
const proceed = (frame) => frame.getByRole('button', { name: 'Continue' }).click();
const title = (name) => async (frame) => frame.getByRole('heading', { name }).waitFor();
const then =
  (...steps) =>
  async (frame, page) => {
    for (const step of steps) await step(frame, page);
  };

export const screens = {
  welcome: { act: title('Connect your') },
  'welcome-one': { options: { integrationAllowList: ['shiphero'] }, act: title('Connect your') },
  'welcome-legal': { scenario: { legal: true }, act: title('Connect your') },
  'welcome-no-logo': { scenario: { logo: null }, act: title('Connect your') },
  'welcome-yellow': { scenario: { color: '#ffd400' }, act: title('Connect your') },
  choose: { act: then(proceed, title('Which')) },
  'choose-search': {
    act: async (frame) => {
      await frame.getByRole('button', { name: 'Continue' }).click();
      await frame.getByRole('searchbox').fill('ship');
    },
  },
  'choose-no-match': {
    act: async (frame) => {
      await frame.getByRole('button', { name: 'Continue' }).click();
      await frame.getByRole('searchbox').fill('xyz');
    },
  },
  'choose-unknown': { options: { integrationId: 'nope' }, act: title('Which') },
  'choose-empty': {
    scenario: { integrations: 'none' },
    act: then(proceed, title('Which')),
  },
  credentials: { act: then(choose('ShipHero'), title('Connect ShipHero')) },
  'credentials-methods': { act: then(choose('ShipStation'), title('Connect ShipStation')) },
  'credentials-url': { act: then(choose('Extensiv 3PL Warehouse Manager'), title('Connect Ext')) },
  'credentials-sandbox': { act: then(choose('Sandbox'), title('Connect Sandbox')) },
  'credentials-missing': {
    act: async (frame) => {
      await choose('Extensiv 3PL Warehouse Manager')(frame);
      await frame.getByLabel('Warehouse code').fill('x');
      await frame.getByRole('button', { name: /^Connect / }).click();
    },
  },
  'credentials-rejected': {
    scenario: key,
    act: then(submit, (f) => f.getByRole('alert').waitFor()),
  },
  'credentials-field': {
    scenario: {
      fails: ['validation_failed'],
      detail: { json: { 'credentials.refresh_token': ['This token is too short.'] } },
    },
    act: then(submit, (f) => f.getByRole('alert').waitFor()),
  },
  checking: { scenario: { stopAt: 'first-permission' }, act: then(submit, title('Connecting')) },
  'checking-slow': {
    scenario: { stopAt: 'first-permission' },
    act: then(submit, (frame) => frame.getByText('Still waiting for ShipHero').waitFor()),
  },
  'result-full': { scenario: { install: 'ok' }, act: then(submit, title('is connected')) },
  'result-partial': {
    scenario: { install: 'partial' },
    act: then(submit, title('is connected'), (frame) =>
      frame.getByRole('button', { name: 'Returns' }).click(),
    ),
  },
  'result-partial-es': {
    options: { language: 'es' },
    scenario: { install: 'partial' },
    act: async (frame) => {
      await frame.getByRole('button', { name: 'Continuar' }).click();
      await frame.getByRole('button', { name: 'ShipHero' }).click();
      await frame.getByLabel('Refresh token').fill('rt');
      await frame.getByRole('button', { name: 'Conectar ShipHero' }).click();
      await frame.getByRole('button', { name: 'Devoluciones' }).click();
      await frame.getByRole('button', { name: 'Inventario' }).click();
    },
  },
  'result-not-taken': {
    act: then(submit, title('is connected'), async (frame, page) => {
      await page.evaluate(() => window.say({ kind: 'success-handled', ok: false }));
      await frame.getByRole('alert').waitFor();
    }),
  },
  'install-failed': {
    scenario: { fails: ['integration_unreachable', 502] },
    act: then(submit, title('cannot be reached')),
  },
  leaving: {
    act: async (frame) => {
      await choose('ShipHero')(frame);
      await frame.getByLabel('Refresh token').fill('rt');
      await frame.getByRole('button', { name: 'Close' }).click();
      await title('Leave')(frame);
    },
  },
  loading: { scenario: { hang: true }, act: (frame) => frame.getByText('Still loading').waitFor() },
  'load-failed': {
    scenario: { session: ['internal', 500] },
    act: title('Our server made a mistake'),
  },
  'token-failed': {
    scenario: null,
    act: async (frame, page) => {
      await page.evaluate(() => window.say({ kind: 'token-failed', message: 'no' }));
      await title('could not start')(frame);
    },
  },
  'loading-no-token': {
    scenario: null,
    act: (frame) => frame.getByRole('button', { name: 'Try again' }).waitFor(),
  },
  'welcome-ar': {
    options: { language: 'ar' },
    scenario: { legal: true },
    act: (frame) => frame.getByRole('button', { name: 'متابعة' }).waitFor(),
  },
  'choose-ar': {
    options: { language: 'ar' },
    act: (frame) => frame.getByRole('button', { name: 'متابعة' }).click(),
  },
  'credentials-ar': {
    options: { language: 'ar', integrationId: 'extensiv' },
    act: async (frame) => {
      await frame.locator('form button[type=submit]').click();
      await frame.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  'result-ar': {
    options: { language: 'ar', integrationId: 'shiphero' },
    scenario: { install: 'partial' },
    act: async (frame) => {
      await frame.locator('input').fill('rt');
      await frame.locator('form button[type=submit]').click();
      await frame.getByRole('button', { name: 'المرتجعات' }).click();
    },
  },
  'leaving-ja': {
    options: { language: 'ja', integrationId: 'shiphero' },
    act: async (frame) => {
      await frame.locator('input').fill('rt');
      await frame.getByRole('button', { name: '閉じる' }).click();
    },
  },
  'failed-pl': {
    options: { language: 'pl', integrationId: 'shiphero' },
    scenario: { fails: ['integration_timeout', 502] },
    act: async (frame) => {
      await frame.locator('input').fill('rt');
      await frame.locator('form button[type=submit]').click();
      await frame.getByRole('alert').waitFor();
    },
  },
  refused: {
    scenario: { allowed: ['https://other.example'] },
    act: (frame) => frame.getByText('This page may not show').waitFor(),
  },
};
