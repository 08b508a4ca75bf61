import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../lib/steps.mjs';
import { authNames, filesOf } from './templates.mjs';

/** Taken by the kit, or no name of a variable. */
const reserved = new Set([
  ...['kit', 'node-modules', 'default', 'new', 'import', 'export', 'class', 'function', 'return'],
  ...['delete', 'switch', 'case', 'this', 'void', 'with', 'await', 'yield', 'enum', 'package'],
  ...['interface', 'public', 'private', 'static', 'let', 'const', 'var', 'null', 'true', 'false'],
]);

/** `extensiv-3pl-central` → `extensiv3plCentral` */
export const identifierOf = (id) =>
  id.replace(/-([a-z0-9])/g, (_, sign) => (/\d/.test(sign) ? sign : sign.toUpperCase()));

/** `acme-wms` → `Acme Wms`, for the author to correct. */
export const nameOf = (id) =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** Throws a Problem when no integration of this id can be made here. */
export function checkId(root, id) {
  if (!id) throw new Problem('Give the id: npm run new:integration acme-wms');
  if (id.length > 60 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Problem(
      `"${id}" cannot be an id: use lower-case letters, digits and single hyphens, beginning with a letter, as in acme-wms.`,
    );
  }
  if (reserved.has(id)) throw new Problem(`"${id}" is reserved. Take another id.`);
  const folder = path.join(root, 'packages/integrations', id);
  if (existsSync(folder)) throw new Problem(`There is already packages/integrations/${id}.`);
  const taken = new RegExp(`^export \\{ ${identifierOf(id)} \\}`, 'm');
  if (taken.test(readFileSync(path.join(root, 'packages/integrations/registry.ts'), 'utf8'))) {
    throw new Problem(`registry.ts already exports ${identifierOf(id)}. Take another id.`);
  }
}

/** Reads `acme-wms --auth oauth2`; throws a Problem where that makes no sense. */
export function readArguments(root, given) {
  const { values, positionals } = parse(given);
  const [id, ...more] = positionals;
  checkId(root, id);
  if (more.length > 0) throw new Problem(`Give one id: "${more.join(' ')}" is too much.`);
  const { auth = 'key' } = values;
  if (!authNames.includes(auth)) {
    throw new Problem(`--auth takes ${authNames.join(', ')}, not "${auth}".`);
  }
  return { id, auth };
}

function parse(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { auth: { type: 'string' } } });
  } catch (error) {
    throw new Problem(error.message);
  }
}

/** Makes the folder and its two lines; the paths of what it wrote come back. */
export function scaffold({ root, id, auth = 'key', logoTile }) {
  checkId(root, id);
  const home = path.join(root, 'packages/integrations');
  const identifier = identifierOf(id);
  const name = nameOf(id);
  const edits = [
    edit(path.join(home, 'registry.ts'), (text) =>
      insertSorted(text, /^export \{/, `export { ${identifier} } from './${id}';`),
    ),
    edit(path.join(home, 'simulators.ts'), (text) =>
      insertSorted(
        insertSorted(text, /^import \* as /, `import * as ${identifier} from './${id}/simulator';`),
        /^ {2}['\w-]+(: \w+)?,$/,
        identifier === id ? `  ${id},` : `  '${id}': ${identifier},`,
      ),
    ),
  ];
  const files = filesOf({ id, identifier, name, auth, logo: logoTile(id, name) });
  mkdirSync(path.join(home, id));
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(path.join(home, id, file), content, { flag: 'wx' });
  }
  for (const { file, text } of edits) writeFileSync(file, text);
  return [
    ...Object.keys(files).map((file) => `packages/integrations/${id}/${file}`),
    'packages/integrations/registry.ts',
    'packages/integrations/simulators.ts',
  ];
}

/** Edits are worked out before anything is written, so that a failure leaves nothing behind. */
function edit(file, change) {
  return { file, text: change(readFileSync(file, 'utf8')) };
}

/** Puts the line among its kind, in alphabetical order. */
function insertSorted(text, kind, line) {
  const lines = text.split('\n');
  const places = lines.flatMap((each, index) => (kind.test(each) ? [index] : []));
  if (places.length === 0) throw new Problem(`Nothing like "${line}" to put it beside.`);
  const keyOf = (each) => each.replace(/['"]/g, '').toLowerCase();
  const next = places.find((index) => keyOf(lines[index]) > keyOf(line));
  lines.splice(next ?? places[places.length - 1] + 1, 0, line);
  return lines.join('\n');
}
