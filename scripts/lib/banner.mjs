import { style } from './steps.mjs';

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** What a person needs once everything runs: addresses, the key, a first call, how to stop. */
export function banner({ api, demo, simulators, took }) {
  const rows = [
    ['API', api.url],
    ['API reference', `${api.url}/docs`],
    ['Widget script', `${api.url}/main.js`],
    ...(demo ? [['Demo host app', demo.url]] : []),
    ...(simulators ? [['Fake vendor systems', simulators.url]] : []),
    [
      'Database',
      api.database === 'postgres' ? 'PostgreSQL (DATABASE_URL)' : `embedded, in ${api.dataDir}`,
    ],
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const lines = [
    '',
    `${style.bold('Trackstar Link is running')} ${style.dim(`(ready in ${took})`)}`,
    '',
    ...rows.map(([label, value]) => `  ${label.padEnd(width)}${value}`),
    '',
    ...keyLines(api),
    '',
    ...api.warnings.map((warning) => `  ! ${warning}`),
    ...(api.warnings.length > 0 ? [''] : []),
    ...(demo ? [`  Open ${style.bold(demo.url)} and click "Connect".`] : []),
    '  Stop with Ctrl-C.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function keyLines(api) {
  if (!api.apiKey) {
    return [
      '  The API key was shown at the first start. With it you can make another (POST /api-keys);',
      '  if it is lost, `npm run admin -- organization create <name>` makes an organization with a new one.',
    ];
  }
  const owner = api.organization?.name ? ` of ${api.organization.name}` : '';
  return [
    `  API key${owner} (shown once; keep it):`,
    '',
    `    ${style.bold(api.apiKey)}`,
    '',
    '  Try it:',
    '',
    `    curl -H ${quoted(`x-trackstar-api-key: ${api.apiKey}`)} ${api.url}/connections`,
  ];
}
