import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { integrations } from './index';
import { actionsOffered, describeOutcome, localize, type IntegrationDefinition } from './kit';
import { simulators } from './simulators';

const file = fileURLToPath(new URL('../../docs/integrations.md', import.meta.url));
const title = '## All integrations';

/** The tables at the end of docs/integrations.md follow from the data; -u rewrites them. */
it('the documentation lists every integration and its test credentials', async () => {
  const [written = ''] = readFileSync(file, 'utf8').split(title);
  const ids = [...new Set(integrations.map(({ id }) => id))];
  const text = [`${written}${title}`, catalogue(), ...ids.map(credentialsOf)].join('\n\n');
  const formatted = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  await expect(formatted).toMatchFileSnapshot(file);
});

function catalogue(): string {
  return table(
    ['Name', 'Type', 'Ways to sign in', 'Reads', 'Writes'],
    integrations.map((definition) => [
      `${definition.name} (\`${definition.id}\`)`,
      definition.type,
      definition.methods.map(({ label }) => localize(label, 'en')).join('; '),
      String(count(definition, true)),
      String(count(definition, false)),
    ]),
  );
}

function count(definition: IntegrationDefinition, reads: boolean): number {
  return actionsOffered(definition).filter((action) => action.startsWith('get_') === reads).length;
}

function credentialsOf(id: string): string {
  const name = integrations.find((definition) => definition.id === id)?.name ?? id;
  const rows = (simulators[id]?.testCredentials ?? []).map(
    ({ label, method, values, account, outcome }) => [
      label,
      `\`${method}\``,
      [
        ...Object.entries(values).map(([field, value]) => `${field} ${typed(value)}`),
        ...(account === undefined ? [] : [`approve as \`${account}\``]),
      ].join(', ') || 'nothing',
      describeOutcome(outcome),
    ],
  );
  return `### Test credentials of ${name}\n\n${table(['Case', 'Way to sign in', 'Type this', 'What comes of it'], rows)}`;
}

/** What nobody types by hand is to be copied from the simulators' own list. */
function typed(value: string): string {
  return value.length > 80 ? '(as the simulators list it)' : `\`${value}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
