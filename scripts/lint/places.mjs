import path from 'node:path';

/** Where a file stands, as a path from the repository root with forward slashes. */
export function placeOf(context) {
  return path.relative(context.cwd, context.filename).split(path.sep).join('/');
}

/** What a relative import points at, from the repository root; null for a package. */
export function targetOf(place, specifier) {
  if (!specifier.startsWith('.')) return null;
  return path.posix.normalize(path.posix.join(path.posix.dirname(place), specifier));
}

/** Tests and the helpers that only they use may look behind the walls that keep production apart. */
export function isTest(place) {
  return (
    /\.(test|spec|torture|bench)\.[a-z]+$/.test(place) ||
    /^(e2e|scripts)\//.test(place) ||
    /\/(test|tests|testing|browser)\//.test(place)
  );
}

/** Calls `check(node, specifier)` for every static or dynamic import and every re-export. */
export function onImport(check) {
  const visit = (node) => {
    const source = node.source;
    if (source?.type === 'Literal' && typeof source.value === 'string') check(node, source.value);
  };
  return {
    ImportDeclaration: visit,
    ImportExpression: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.name === 'require' && typeof first?.value === 'string') {
        check(node, first.value);
      }
    },
  };
}
