import './lib/node-version.mjs';
import { AdminClient } from './lib/admin-client.mjs';
import { fail, Problem } from './lib/steps.mjs';

const usage = `Usage, while the server runs:
  npm run admin -- organization create <name>   a new organization and its first API key
  npm run admin -- organization list            all organizations
  npm run keys:rotate                           re-encrypt everything with the newest key`;

const pollMs = 500;

const commands = {
  async 'organization create'([name, ...rest]) {
    if (!name || rest.length > 0) throw new Problem(usage);
    const { data, api_key: apiKey } = await new AdminClient().call('POST', '/admin/organizations', {
      name,
    });
    console.log(`Created ${data.name} (${data.id}).`);
    console.log(`Its API key, shown once; keep it:\n\n  ${apiKey}\n`);
  },

  async 'organization list'() {
    const { data } = await new AdminClient().call('GET', '/admin/organizations');
    for (const { id, name } of data) console.log(`${id}  ${name}`);
    if (data.length === 0) console.log('There is no organization yet.');
  },

  async 'keys rotate'() {
    const client = new AdminClient();
    let { data } = await client.call('POST', '/admin/encryption-keys/rotate');
    let shown;
    for (;;) {
      const line = `Re-encrypted ${data.done} of ${data.total} values with key ${data.writing_key}.`;
      if (line !== shown) console.log(line);
      shown = line;
      if (data.state !== 'running') break;
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      ({ data } = await client.call('GET', '/admin/encryption-keys'));
    }
    if (data.state === 'failed') {
      throw new Problem(
        `${data.message ?? 'The rotation failed.'} Run it again: it goes on from there.`,
      );
    }
    const others = data.keys_in_use.filter((id) => id !== data.writing_key);
    console.log(
      others.length === 0
        ? 'Done: older keys are no longer needed.'
        : `Done, but some values still need ${others.join(', ')}: keep these keys and run this again.`,
    );
  },
};

const [area = '', verb = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, `${area} ${verb}`) ? commands[`${area} ${verb}`] : null;
if (command) {
  await command(rest).catch(fail);
} else {
  fail(new Problem(usage));
}
