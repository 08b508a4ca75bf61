import { useState } from 'react';
import { useMessages } from '../i18n';
import styles from './RequestId.module.css';

/** The id under which we find this call in our logs, ready to copy. */
export function RequestId({ id }: { id: string }) {
  const messages = useMessages();
  const [copied, setCopied] = useState(false);
  async function copy() {
    // A frame may lack the permission; the id stays selectable.
    await navigator.clipboard.writeText(id).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <p className={styles.line}>
      <span>{messages.requestId}</span>
      <button type="button" className={styles.copy} onClick={() => void copy()}>
        {copied ? messages.copied : messages.copy}
      </button>
      <code className={styles.id}>
        <bdi>{id}</bdi>
      </code>
    </p>
  );
}
