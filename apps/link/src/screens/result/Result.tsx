import type { Permission } from '@trackstar-link/contract/types';
import { useMessages, type Messages } from '../../i18n';
import { usePushTexts } from '../../i18n/push';
import { useReinstallTexts } from '../../i18n/reinstall';
import { leave } from '../../leave';
import { useLinkData } from '../../link-data';
import { handOver } from '../../install';
import { setHandover, useSession } from '../../session';
import { Button } from '../../ui/Button';
import { CheckIcon } from '../../ui/icons';
import { WarningIcon } from '../../ui/icons-later';
import { Lockup } from '../../ui/Lockup';
import { Notice } from '../../ui/Notice';
import { PermissionRow, type Why } from '../../ui/PermissionRow';
import { Screen } from '../../ui/Screen';
import styles from './Result.module.css';

/** What the system said about a denial, such as the scope that lacks; of a doubt it knows no more. */
function whyNot({ status, message, reason }: Permission, { result }: Messages): Why | undefined {
  if (status === 'granted' || reason === 'waiting_for_file') return undefined;
  const usual = status === 'denied' ? 'missing_permission' : 'unexpected_answer';
  const detail = status === 'denied' ? message : undefined;
  return { reason: result.reasons[reason ?? usual], detail };
}

function isAwaited({ reason }: Permission): boolean {
  return reason === 'waiting_for_file';
}

/** Connected: what may be read, and why not where it may not. */
export default function Result() {
  const messages = useMessages();
  const { organization } = useLinkData();
  const integration = useSession((session) => session.integration);
  const handover = useSession((session) => session.handover);
  const permissions = useSession((session) => session.reply?.permissions ?? []);
  const system = integration?.display_name ?? '';
  const complete = permissions.every(({ status }) => status === 'granted');
  const push = usePushTexts();
  const again = useReinstallTexts();
  const reinstalled = useSession((session) => session.reply?.reinstalled);
  const lacking = permissions.filter(({ status }) => status !== 'granted');
  const waits = lacking.some(isAwaited) && lacking.every(isAwaited);
  const verdict = waits ? push.waiting.title : messages.result.partial;
  const advice = waits
    ? push.waiting.text(system, organization.name)
    : messages.result.partialText(organization.name, system);
  const notTaken = messages.result.notTaken(organization.name, system);

  function tryAgain() {
    setHandover('waiting');
    handOver();
  }

  return (
    <Screen
      title={reinstalled ? again.result(system) : messages.result.title(system)}
      align="center"
      above={<Lockup organization={organization} integration={integration} state="joined" />}
      footer={
        handover === 'failed' ? (
          <>
            <Button onClick={tryAgain}>{messages.tryAgain}</Button>
            <Button look="quiet" onClick={() => leave()}>
              {messages.result.finish}
            </Button>
          </>
        ) : (
          <Button onClick={() => leave()}>{messages.result.finish}</Button>
        )
      }
    >
      {handover === 'failed' && (
        <div className={styles.notice}>
          <Notice look="warning" takesFocus {...notTaken} />
        </div>
      )}
      <p className={`${styles.verdict} ${complete ? styles.full : styles.partial}`}>
        {complete ? <CheckIcon /> : <WarningIcon />}
        {complete ? messages.result.full : verdict}
      </p>
      {permissions.length > 0 && (
        <p className={styles.text}>
          {complete ? messages.result.fullText(organization.name) : advice}
        </p>
      )}
      <ul className={styles.rows}>
        {permissions.map((permission) => (
          <PermissionRow
            key={permission.action}
            row={permission}
            why={
              isAwaited(permission)
                ? { reason: push.waiting.why, detail: undefined }
                : whyNot(permission, messages)
            }
            word={isAwaited(permission) ? push.waiting.status : undefined}
          />
        ))}
      </ul>
    </Screen>
  );
}
