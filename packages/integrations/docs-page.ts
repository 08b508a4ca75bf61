import { isReadAction, typedEndpointOf } from '@trackstar-link/contract';
import {
  actionsOffered,
  describeOutcome,
  fieldsOf,
  localize,
  readsOf,
  type AuthMethod,
  type Field,
  type IntegrationDefinition,
  type TestCredentials,
  type Text,
} from './kit';

const english = (text: Text) => localize(text, 'en');
const code = (text: string) => `\`${text}\``;

/**
 * An integration's page in docs/integrations, in Markdown: what a host's engineer and its support look
 * up. `verticals`: the definitions of one id, one per integration type.
 */
export function docsPage(
  verticals: readonly IntegrationDefinition[],
  testCredentials: readonly TestCredentials[],
): string {
  const [first] = verticals;
  if (!first) throw new Error('A page needs an integration.');
  return [
    `# ${first.name}`,
    `${english(first.description)} ${code(first.id)} is its \`integration_name\`, ${verticals.map(({ type }) => code(type)).join(', ')} its \`integration_type\`.`,
    ...verticals.flatMap((definition) => [
      ...(verticals.length > 1 ? [`## As \`${definition.type}\``] : []),
      ...vertical(definition),
    ]),
    '## Test credentials',
    'Of its simulator, which `npm start` runs: nothing here is a secret, and nothing leaves the machine.',
    credentialsTable(testCredentials),
  ].join('\n\n');
}

function vertical(definition: IntegrationDefinition): string[] {
  return [
    '## Ways to sign in',
    ...definition.methods.flatMap((method) => signInOf(definition, method)),
    '## What it can do',
    actionsTable(definition),
    ...optionsSentence(definition),
    ...limits(definition),
    ...statuses(definition),
  ];
}

function signInOf(definition: IntegrationDefinition, method: AuthMethod): string[] {
  const { id, label, description, fields, helpUrl, rejectedHint } = method;
  const rows = Object.entries(fields).map(([name, field]) => [
    code(name),
    english(field.label),
    shapeOf(field),
    [field.help && english(field.help), field.helpUrl].filter(Boolean).join(' '),
  ]);
  return [
    `### ${english(label)} (\`${id}\`)`,
    ...(description ? [english(description)] : []),
    `${addressOf(method)} ${readsSentence(definition, method)}`,
    ...(rows.length > 0 ? [table(['Field', 'Label', 'What it takes', 'Help'], rows)] : []),
    ...(rejectedHint ? [`When it is refused: ${english(rejectedHint)}`] : []),
    ...(helpUrl ? [`More: ${helpUrl}`] : []),
  ];
}

function addressOf({ baseUrl, browser, push, files }: AuthMethod): string {
  if (push) return 'The customer is shown where to send files; nothing is called.';
  if (files) return 'Files are fetched from the server that the customer names.';
  const way = browser ? 'The customer signs in at the vendor’s own page. ' : '';
  if (baseUrl === undefined) return `${way}Nothing is called.`;
  if (typeof baseUrl === 'string') return `${way}Calls go to ${code(baseUrl)}.`;
  return baseUrl.hosts === 'any'
    ? `${way}Calls go to the address that the customer gives.`
    : `${way}Calls go to ${[...new Set(baseUrl.hosts)].map(code).join(', ')}.`;
}

/** Said only where a way to sign in gives less than the integration offers. */
function readsSentence(definition: IntegrationDefinition, method: AuthMethod): string {
  const reads = readsOf(method);
  const offered = actionsOffered(definition).filter(isReadAction);
  if (reads.length === offered.length) return '';
  return reads.length === 0
    ? 'Nothing is read this way.'
    : `Reads ${reads.map(code).join(', ')} alone.`;
}

function shapeOf(field: Field): string {
  const kind =
    field.type === 'select' ? Object.keys(field.options).map(code).join(', ') : field.type;
  const pattern = 'pattern' in field && field.pattern ? `, ${code(field.pattern)}` : '';
  return `${kind}${pattern}${field.required === false ? ', optional' : ''}`;
}

function actionsTable(definition: IntegrationDefinition): string {
  const rows = actionsOffered(definition).map((action) => {
    const { required, optional } = isReadAction(action)
      ? { required: [], optional: [] }
      : fieldsOf(definition, action);
    return [
      code(action),
      code(typedEndpointOf(definition.type, action)),
      required.map(code).join(', '),
      optional.map(code).join(', '),
    ];
  });
  return table(['Action', 'Endpoint', 'Required fields', 'Optional fields'], rows);
}

function optionsSentence({ methods }: IntegrationDefinition): string[] {
  const fields = [...new Set(methods.flatMap(({ options }) => Object.keys(options)))];
  return fields.length === 0
    ? []
    : [
        `With an access token, \`write-info\` lists what the account has for ${fields.map(code).join(', ')}.`,
      ];
}

function limits({ rateLimit }: IntegrationDefinition): string[] {
  if (!rateLimit) return [];
  const { requests, perSeconds } = rateLimit;
  return [
    '## Limits',
    `No more than ${requests} calls in ${perSeconds === 1 ? 'a second' : `${perSeconds} seconds`} are made for one account.`,
  ];
}

function statuses({ orderStatuses }: IntegrationDefinition): string[] {
  if (!orderStatuses) return [];
  const heading = '## Order statuses';
  if (typeof orderStatuses === 'function') {
    return [
      heading,
      'Ranges of the vendor’s numbers stand for unified statuses; an unknown one is `other`.',
    ];
  }
  const rows = Object.entries(orderStatuses).map(([raw, unified]) => [code(raw), code(unified)]);
  return [heading, 'Any other is `other`.', table(['Of the vendor', 'Unified'], rows)];
}

function credentialsTable(testCredentials: readonly TestCredentials[]): string {
  return table(
    ['Case', 'Way to sign in', 'Type this', 'What comes of it'],
    testCredentials.map(({ label, method, values, account, outcome }) => [
      label,
      code(method),
      [
        ...Object.entries(values).map(([field, value]) => `${field} ${typed(value)}`),
        ...(account === undefined ? [] : [`approve as ${code(account)}`]),
      ].join(', ') || 'nothing',
      describeOutcome(outcome),
    ]),
  );
}

/** What nobody types by hand is to be copied from the simulators' own list. */
function typed(value: string): string {
  return value.length > 80 ? '(as the simulators list it)' : code(value);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
