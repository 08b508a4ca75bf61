import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n';
import { useSignInTexts } from '../../i18n/sign-in';
import { useLinkData } from '../../link-data';
import { useSession } from '../../session';
import {
  backFromSignIn,
  confirmAccount,
  continueInTab,
  pageToComeBackTo,
  resumeSignIn,
} from '../../sign-in';
import { Button } from '../../ui/Button';
import { Lockup } from '../../ui/Lockup';
import { Notice } from '../../ui/Notice';
import { Screen } from '../../ui/Screen';
import { Loading } from '../loading/Loading';
import styles from './SignIn.module.css';

/** While the customer is at the system's own pages: what to do there, and what if nothing opened. */
export default function SignIn() {
  const texts = useSignInTexts();
  const { organization } = useLinkData();
  const integration = useSession((session) => session.integration);
  const signIn = useSession((session) => session.signIn);
  useEffect(resumeSignIn, []);
  if (!signIn) return null;
  if (signIn.resuming) return <Loading />;
  const system = integration?.display_name ?? '';
  const { attempt, startUrl, blocked } = signIn;
  if (attempt?.status === 'completed' && attempt.needs_confirmation) return <Confirm />;

  const isBack = attempt?.status === 'checking' || attempt?.status === 'completed';
  // A page that isolates itself hides whether a window opened; the server knows that it was visited.
  const isHeldBack = blocked && attempt?.status !== 'started';
  const line = isBack ? texts.waiting.checking(system) : texts.waiting.text(system);
  return (
    <Screen
      title={texts.waiting.title(system)}
      align="center"
      above={<Lockup organization={organization} integration={integration} state="joining" />}
      onBack={backFromSignIn}
    >
      <p role="status" className={styles.line}>
        {line}
      </p>
      {!isBack && (
        <div className={styles.ways}>
          {isHeldBack ? (
            <>
              <Notice
                look="warning"
                title={texts.blocked.title}
                text={texts.blocked.text}
                takesFocus
              >
                <StartLink url={startUrl} label={texts.open(system)} />
              </Notice>
              {pageToComeBackTo() !== null && <InThisTab />}
            </>
          ) : (
            <StartLink url={startUrl} label={texts.again} />
          )}
          <p className={styles.elsewhere}>
            {texts.elsewhere} <CopyLink url={startUrl} />
          </p>
        </div>
      )}
    </Screen>
  );
}

function InThisTab() {
  const texts = useSignInTexts();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      disabled={busy}
      onClick={() => {
        setBusy(true);
        continueInTab();
      }}
    >
      {texts.inThisTab}
    </Button>
  );
}

function StartLink({ url, label }: { url: string; label: string }) {
  const messages = useMessages();
  return (
    <a className={styles.link} href={url} target="_blank" rel="noopener">
      {label}
      <span className={styles.hidden}> ({messages.newTab})</span>
    </a>
  );
}

/** A host page may deny its frames the clipboard; then the address stands there to be selected. */
function CopyLink({ url }: { url: string }) {
  const messages = useMessages();
  const texts = useSignInTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.copy}
        onClick={() => {
          navigator.clipboard.writeText(url).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        <span role="status">{copied ? messages.copied : texts.copyLink}</span>
      </button>
      {copied === false && <code className={styles.address}>{url}</code>}
    </>
  );
}

/** Somebody signed in with the link: whose account that is, only the customer can say. */
function Confirm() {
  const texts = useSignInTexts();
  const { organization } = useLinkData();
  const integration = useSession((session) => session.integration);
  const attempt = useSession((session) => session.signIn?.attempt);
  const [busy, setBusy] = useState(false);
  const system = integration?.display_name ?? '';
  const account = attempt?.account_name ?? texts.confirm.unnamed(system);
  return (
    <Screen
      title={texts.confirm.title}
      align="center"
      above={<Lockup organization={organization} integration={integration} state="open" />}
      footer={
        <>
          <Button
            disabled={busy}
            onClick={() => {
              setBusy(true);
              confirmAccount();
            }}
          >
            {texts.confirm.yes}
          </Button>
          <Button look="quiet" onClick={backFromSignIn}>
            {texts.confirm.no}
          </Button>
        </>
      }
    >
      <p className={styles.account}>{account}</p>
      <p className={styles.line}>{texts.confirm.text(account, system, organization.name)}</p>
    </Screen>
  );
}
