import { describe, expect, it } from 'vitest';
import {
  actionsToProbe,
  runInstallCheck,
  simulatedHostKey,
  simulatedSftp,
  validateCredentials,
  type IntegrationDefinition,
  type SftpTarget,
  type SftpTransport,
  type SimulatorModule,
} from '../kit';

/** What every carrier promises that is connected through its invoices. */
export function describeInvoices(
  definition: IntegrationDefinition,
  simulator: SimulatorModule,
  peculiar: { accounts: { accepted: string[]; refused: string[] }; file: string },
): void {
  const { sftp } = simulator.createSimulator();
  if (!sftp) throw new Error(`${definition.id} has no files.`);

  const valuesOf = (method: string) => {
    const [first] = simulator.testCredentials.filter(
      (each) => each.method === method && each.outcome.connects,
    );
    if (!first) throw new Error(`${definition.id} has no test credentials for ${method}.`);
    return { ...first.values };
  };
  const install = async (methodId: string, more: Record<string, string> = {}) => {
    const targets: SftpTarget[] = [];
    const listed: string[] = [];
    const transport: SftpTransport = (target, signal, use) => {
      targets.push(target);
      return simulatedSftp(sftp)(target, signal, async (session) =>
        use({
          ...session,
          list: async (folder) => {
            const entries = await session.list(folder);
            listed.push(...entries.map(({ name }) => name));
            return entries;
          },
        }),
      );
    };
    const valid = validateCredentials(definition, methodId, { ...valuesOf(methodId), ...more });
    if (!valid.ok) throw new Error(JSON.stringify(valid.errors));
    const outcome = await runInstallCheck(definition, {
      methodId,
      credentials: valid.values,
      actions: actionsToProbe(definition, methodId),
      transport: () => Promise.reject(new Error('There is nothing to call.')),
      sftp: transport,
      signal: new AbortController().signal,
    });
    return { outcome, targets, listed };
  };

  describe(`${definition.name}’s invoices`, () => {
    it.each(['sftp', 'sftp_key'])('are found by %s, without any call', async (method) => {
      const { outcome, listed } = await install(method);
      expect(outcome.permissions).toEqual([
        { action: 'get_invoice_line_items', resource: 'invoice_line_items', status: 'granted' },
      ]);
      expect(new Set(listed)).toEqual(new Set([peculiar.file]));
    });

    it('belong to the account that was typed', async () => {
      const [account = ''] = peculiar.accounts.accepted;
      const { outcome } = await install('sftp', { account_number: account });
      expect(outcome.account).toEqual({ account_number: account, folder: '/invoices' });
    });

    it('come from the server that was seen first, and from no other', async () => {
      const { outcome, targets } = await install('sftp');
      const { fingerprint } = simulatedHostKey;
      expect(outcome.stored).toMatchObject({ host_key: fingerprint, auth_method: 'sftp' });
      expect(targets.map(({ hostKey }) => hostKey)).toEqual([undefined, fingerprint, fingerprint]);
    });

    it.each([
      ['folder', { folder: '/private' }, 'does not let this user read'],
      ['folder', { folder: '/nowhere' }, 'no such folder'],
      ['host_key_fingerprint', { host_key_fingerprint: 'A'.repeat(43) }, 'another host key'],
    ])('that cannot be had point at the %s', async (field, more, words) => {
      await expect(install('sftp', more)).rejects.toMatchObject({
        kind: 'credentials_rejected',
        field,
        publicMessage: expect.stringContaining(words),
      });
    });

    it.each(peculiar.accounts.accepted)('may be those of account %s', (account_number) => {
      const typed = { ...valuesOf('sftp'), account_number };
      expect(validateCredentials(definition, 'sftp', typed)).toMatchObject({ ok: true });
    });

    it.each(peculiar.accounts.refused)('cannot be those of account "%s"', (account_number) => {
      const typed = { ...valuesOf('sftp'), account_number };
      expect(validateCredentials(definition, 'sftp', typed)).toMatchObject({
        ok: false,
        errors: { 'credentials.account_number': [expect.any(String)] },
      });
    });
  });
}
