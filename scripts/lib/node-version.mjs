// Imported first by every command, for its effect: stop an old Node before it trips over newer syntax.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Trackstar Link needs Node 20.19 or newer; this is ' +
      process.version +
      '. Install a newer one from https://nodejs.org and try again.',
  );
  process.exit(1);
}
