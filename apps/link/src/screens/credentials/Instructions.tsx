import type { Dropbox } from '@trackstar-link/contract/types';
import { useEffect, useState } from 'react';
import { CallFailed } from '../../api';
import { failureWords, useMessages } from '../../i18n';
import { shownValues, usePushTexts } from '../../i18n/push';
import { useLinkData } from '../../link-data';
import { issueDropbox } from '../../push';
import { shownDropbox, useSession } from '../../session';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './Instructions.module.css';

/** Where the system has to send files, in place of a form: values to copy, made for this customer. */
export function Instructions({ system }: { system: string }) {
  const messages = useMessages();
  const texts = usePushTexts();
  const { organization } = useLinkData();
  const dropbox = useSession(shownDropbox);
  const [failure, setFailure] = useState<CallFailed | null>(null);
  const missing = dropbox === undefined && failure === null;

  useEffect(() => {
    if (!missing) return undefined;
    const issuing = new AbortController();
    issueDropbox(issuing.signal).catch((cause: unknown) => {
      if (issuing.signal.aborted) return;
      setFailure(cause instanceof CallFailed ? cause : new CallFailed('internal', String(cause)));
    });
    return () => issuing.abort();
  }, [missing]);

  if (failure) {
    const { title, text } = failureWords(messages, failure.code, system, organization.name);
    return (
      <Notice look="failed" title={title} text={text} requestId={failure.requestId} takesFocus>
        <Button look="quiet" onClick={() => setFailure(null)}>
          {messages.tryAgain}
        </Button>
      </Notice>
    );
  }
  return (
    <>
      <p className={styles.about}>{texts.about(system)}</p>
      {dropbox ? (
        <Values dropbox={dropbox} />
      ) : (
        <p role="status" className={styles.about}>
          {texts.preparing}
        </p>
      )}
    </>
  );
}

/** Each value with a button that copies it; what was copied is said once, to everybody. */
function Values({ dropbox }: { dropbox: Dropbox }) {
  const messages = useMessages();
  const texts = usePushTexts();
  const [copied, setCopied] = useState<string | null>(null);

  function copy(label: string, value: string) {
    // A frame may lack the permission; the value stays there to be selected.
    navigator.clipboard.writeText(value).then(
      () => setCopied(label),
      () => setCopied(null),
    );
  }

  return (
    <div>
      <dl className={styles.values}>
        {shownValues.map((name) => {
          const label = texts.values[name];
          const value = String(dropbox[name]);
          return (
            <div key={name} className={styles.value}>
              <dt>{label}</dt>
              <dd>
                <code dir="ltr">{value}</code>
                {name === 'password' && <span className={styles.once}>{texts.once}</span>}
              </dd>
              <dd className={styles.action}>
                <button type="button" className={styles.copy} onClick={() => copy(label, value)}>
                  {copied === label ? messages.copied : messages.copy}
                  <span className={styles.hidden}> {label}</span>
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
      <p role="status" className={styles.hidden}>
        {copied !== null && `${messages.copied}: ${copied}`}
      </p>
    </div>
  );
}
