import { useState } from 'react';
import type { ExistingChoice } from '../../api-install';
import { useReinstallTexts } from '../../i18n/reinstall';
import { useSignInTexts } from '../../i18n/sign-in';
import { connect } from '../../install';
import { useLinkData } from '../../link-data';
import { chosenMethod, typedValues, useSession } from '../../session';
import { backFromSignIn, claimSignIn } from '../../sign-in';
import { Button } from '../../ui/Button';
import { Lockup } from '../../ui/Lockup';
import { Screen } from '../../ui/Screen';
import { toCredentials } from '../credentials/form';
import styles from './FailureScreen.module.css';

/** The customer has connected this account before: renew that connection, or make a second one. */
export function Existing() {
  const { existing } = useReinstallTexts();
  const { confirm } = useSignInTexts();
  const { organization } = useLinkData();
  const integration = useSession((session) => session.integration);
  const method = useSession(chosenMethod);
  const typed = useSession(typedValues);
  const account = useSession((session) => session.failure?.accounts?.connected);
  const [busy, setBusy] = useState(false);
  const system = integration?.display_name ?? '';

  function goOn(choice: ExistingChoice) {
    setBusy(true);
    if (method?.kind === 'oauth') claimSignIn(choice);
    else if (method) void connect(toCredentials(method, typed), choice);
  }

  return (
    <Screen
      title={existing.title}
      align="center"
      above={<Lockup organization={organization} integration={integration} state="open" />}
      onBack={backFromSignIn}
      footer={
        <>
          <Button disabled={busy} onClick={() => goOn('reinstall')}>
            {existing.reinstall}
          </Button>
          <Button look="quiet" disabled={busy} onClick={() => goOn('add')}>
            {existing.add}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>{existing.text(account ?? confirm.unnamed(system), system, organization.name)}</p>
      </div>
    </Screen>
  );
}
