import { resourceName, useMessages, type Messages } from '../../i18n';
import { backToForm } from '../../install';
import { useLinkData } from '../../link-data';
import type { Progress } from '../../progress';
import { useSession } from '../../session';
import { CheckIcon } from '../../ui/icons';
import { Lockup } from '../../ui/Lockup';
import { SlowLine } from '../../ui/Waiting';
import { PermissionRow } from '../../ui/PermissionRow';
import { Screen } from '../../ui/Screen';
import { useSlow } from '../../ui/use-slow';
import styles from './Checking.module.css';

function stageLine({ stage }: Progress, system: string, messages: Messages): string {
  const { checking } = messages;
  if (stage === 'renewing') return checking.renewing;
  if (stage === 'saving') return checking.saving;
  return stage === 'checking_credentials' ? checking.signingIn(system) : checking.signedIn(system);
}

function slowLine({ stage, rows }: Progress, system: string, messages: Messages): string {
  // It is the host that is waited for, until it has given another token.
  if (stage === 'renewing') return messages.slow.host;
  const open = rows.filter(({ status }) => status === 'pending');
  if (stage !== 'checking_permissions' || open.length === 0) return messages.checking.slow(system);
  const names = open.map(({ resource }) => resourceName(messages, resource));
  return messages.checking.slowFor(system, names.join(', '));
}

/** The check while it runs: what is being asked, and each answer as it comes. */
export default function Checking() {
  const messages = useMessages();
  const { organization } = useLinkData();
  const integration = useSession((session) => session.integration);
  const progress = useSession((session) => session.progress);
  const { stage, rows, latest } = progress;
  // Every answer starts the wait anew.
  const slow = useSlow(`${stage}/${rows.filter(({ status }) => status === 'pending').length}`);
  const system = integration?.display_name ?? '';
  const line = stageLine(progress, system, messages);
  const signedIn = stage === 'checking_permissions' || stage === 'saving';
  return (
    <Screen
      title={messages.checking.title(system)}
      align="center"
      above={<Lockup organization={organization} integration={integration} state="joining" />}
      onBack={backToForm}
    >
      <p className={styles.stage}>
        {signedIn && (
          <span className={styles.done}>
            <CheckIcon />
          </span>
        )}
        {line}
      </p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <PermissionRow key={row.action} row={row} />
        ))}
      </ul>
      <SlowLine text={slow ? slowLine(progress, system, messages) : null} />
      <p role="status" className={styles.spoken}>
        {latest && stage === 'checking_permissions'
          ? `${resourceName(messages, latest.resource)}: ${messages.checking.status[latest.status]}`
          : line}
      </p>
    </Screen>
  );
}
