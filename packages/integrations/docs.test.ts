import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { docsPage, table } from './docs-page';
import { integrations } from './index';
import { actionsOffered, localize, type IntegrationDefinition } from './kit';
import { simulators } from './simulators';

const docs = new URL('../../docs/', import.meta.url);
const overview = fileURLToPath(new URL('integrations.md', docs));
const title = '## All integrations';
const ids = [...new Set(integrations.map(({ id }) => id))];

/** All of it follows from the data; -u rewrites it. */
describe('the documentation', () => {
  it('lists every integration', async () => {
    const [written = ''] = readFileSync(overview, 'utf8').split(title);
    await expect(
      await formatted(overview, [`${written}${title}`, catalogue()]),
    ).toMatchFileSnapshot(overview);
  });

  it.each(ids)('has a page about %s', async (id) => {
    const file = fileURLToPath(new URL(`integrations/${id}.md`, docs));
    const verticals = integrations.filter((definition) => definition.id === id);
    const page = docsPage(verticals, simulators[id]?.testCredentials ?? []);
    await expect(await formatted(file, [page])).toMatchFileSnapshot(file);
  });

  it('has no page about an integration that is gone', () => {
    const pages = readdirSync(fileURLToPath(new URL('integrations/', docs)));
    expect(pages.filter((page) => !ids.includes(page.replace(/\.md$/, '')))).toEqual([]);
  });
});

async function formatted(file: string, parts: readonly string[]): Promise<string> {
  return format(parts.join('\n\n'), { ...(await resolveConfig(file)), parser: 'markdown' });
}

function catalogue(): string {
  return table(
    ['Name', 'Type', 'Ways to sign in', 'Reads', 'Writes'],
    integrations.map((definition) => [
      `[${definition.name}](integrations/${definition.id}.md) (\`${definition.id}\`)`,
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
