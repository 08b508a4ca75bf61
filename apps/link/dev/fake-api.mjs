/** Data and answers of the fake API. A scenario travels as the link token: base64url JSON. */
const reads = ['orders', 'products', 'inventory', 'inbound_shipments', 'returns', 'warehouses'];
const available_actions = reads.map((resource) => `get_${resource}`);

function integration(name, display, extra = {}) {
  return {
    integration_name: name,
    integration_type: 'wms',
    display_name: display,
    description: '',
    logo_url: `/static/logos/${name}.svg`,
    sandbox: false,
    available_actions,
    auth_methods: [
      {
        id: 'token',
        label: 'API token',
        fields: [{ type: 'secret', name: 'token', label: 'API token', required: true }],
      },
    ],
    ...extra,
  };
}

const shiphero = integration('shiphero', 'ShipHero', {
  auth_methods: [
    {
      id: 'refresh_token',
      label: 'Refresh token',
      help_url: 'https://example.com/guide',
      rejected_hint:
        'Tokens are shown once when they are created. Make a new one under Third-Party Developers and paste it here.',
      fields: [
        {
          type: 'secret',
          name: 'refresh_token',
          label: 'Refresh token',
          help: 'ShipHero shows it once, when you create a third-party developer.',
          help_url: 'https://example.com/guide',
          required: true,
        },
      ],
    },
  ],
});

const shipstation = integration('shipstation', 'ShipStation', {
  auth_methods: [
    {
      id: 'key_pair',
      label: 'API key and secret',
      description: 'For accounts made before 2025.',
      fields: [
        {
          type: 'text',
          name: 'api_key',
          label: 'API key',
          required: true,
          help: 'Settings, Account, API settings.',
        },
        { type: 'secret', name: 'api_secret', label: 'API secret', required: true },
      ],
    },
    {
      id: 'single_key',
      label: 'One API key',
      fields: [{ type: 'secret', name: 'key', label: 'API key', required: true }],
    },
  ],
});

const sandbox = integration('sandbox', 'Sandbox', {
  sandbox: true,
  auth_methods: [
    {
      id: 'sandbox',
      label: 'Sandbox',
      description: 'Made-up data, nothing to sign in to.',
      fields: [
        {
          type: 'select',
          name: 'outcome',
          label: 'Outcome',
          required: false,
          default: 'ok',
          help: 'Plays a failure instead of connecting.',
          options: [
            { value: 'ok', label: 'Everything works' },
            { value: 'wrong_credentials', label: 'Wrong credentials' },
          ],
        },
      ],
    },
  ],
});

const extensiv = integration('extensiv', 'Extensiv 3PL Warehouse Manager', {
  auth_methods: [
    {
      id: 'store',
      label: 'Address and token',
      fields: [
        {
          type: 'url',
          name: 'address',
          label: 'Address of your account',
          placeholder: 'https://yourname.example.com',
          required: true,
        },
        { type: 'secret', name: 'token', label: 'API token', required: true },
        {
          type: 'text',
          name: 'warehouse',
          label: 'Warehouse code',
          required: false,
          pattern: '[A-Z]{2,6}',
        },
      ],
    },
  ],
});

const others = 'Deposco,Logiwa,MasonHub,Ongoing WMS,SKUSavvy,ShipBob,Zenventory'
  .split(',')
  .map((name) => integration(name.toLowerCase().replace(/\W/g, ''), name));

export const integrations = [shipstation, shiphero, sandbox, extensiv, ...others];

export function session(scenario) {
  return {
    organization: {
      name: scenario.organization ?? 'Acme Commerce',
      logo_url: scenario.logo === null ? null : '/static/logos/acme.svg',
      color: scenario.color ?? null,
    },
    mode: 'install',
    integrations: scenario.integrations === 'none' ? [] : integrations,
    allowed_origins: scenario.allowed ?? null,
    language: 'en',
    legal: {
      terms_url: scenario.legal ? 'https://example.com/terms' : null,
      privacy_url: scenario.legal ? 'https://example.com/privacy' : null,
    },
    expires_at: '2030-01-01T00:00:00Z',
  };
}

export function failure(code, message, extra = {}) {
  return { error: message, origin: 'trackstar', code, request_id: 'req_8f3a61c2d90e', ...extra };
}

const missing = {
  returns: {
    status: 'denied',
    reason: 'missing_permission',
    message: 'This token lacks the scope for returns. Add it in ShipHero, then connect again.',
  },
  inventory: { status: 'unknown', reason: 'throttled' },
};

/** The events of one install, in order. */
export function* installEvents(scenario, body) {
  yield ['stage', { stage: 'checking_credentials' }];
  const resources = reads.map((resource) => ({ action: `get_${resource}`, resource }));
  yield ['stage', { stage: 'checking_permissions', resources }];
  const permissions = resources.map((row) => ({
    ...row,
    status: 'granted',
    ...(scenario.install === 'partial' && missing[row.resource]),
  }));
  for (const permission of permissions) yield ['permission', permission];
  yield ['stage', { stage: 'saving' }];
  const { integration_name, integration_type } = body;
  yield [
    'done',
    { auth_code: 'code_dev', integration_name, integration_type, permissions, account: null },
  ];
}
