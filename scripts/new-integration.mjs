import './lib/node-version.mjs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './lib/paths.mjs';
import { fail } from './lib/steps.mjs';
import { readArguments, scaffold } from './new-integration/scaffold.mjs';

async function main(given) {
  const { id, auth } = readArguments(root, given);
  await bootstrap();
  // The kit is TypeScript, which Node 20 does not read by itself.
  const { tsImport } = await import('tsx/esm/api');
  const logo = path.join(root, 'packages/integrations/kit/logo.ts');
  const { logoTile } = await tsImport(logo, import.meta.url);

  const written = scaffold({ root, id, auth, logoTile });
  console.log(`
Written:
${written.map((file) => `  ${file}`).join('\n')}

Next: fill in the definition, its reads and its simulator; see docs/add-an-integration.md. This tells
what is left:

  npx vitest run packages/integrations/conformance.test.ts -t ${id}
`);
}

main(process.argv.slice(2)).catch(fail);
