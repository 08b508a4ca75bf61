import { useEffect, useId, useRef, useState } from 'react';
import type { ProbeRow } from '../progress';
import { resourceName, useMessages } from '../i18n';
import { CheckIcon } from './icons';
import { ChevronIcon, DeniedIcon, UnknownIcon } from './icons-later';
import styles from './PermissionRow.module.css';

interface Props {
  row: Pick<ProbeRow, 'resource' | 'status'>;
  /** Why it is not granted; makes the row expandable. */
  why?: Why | undefined;
  /** In place of the usual word for its status. */
  word?: string | undefined;
}

export interface Why {
  reason: string;
  /** In English: the API does not know the customer's language here. */
  detail: string | undefined;
}

const icons = { granted: CheckIcon, denied: DeniedIcon, unknown: UnknownIcon };

/** One resource and whether it may be read: always an icon and a word. */
export function PermissionRow({ row: { resource, status }, why, word }: Props) {
  const messages = useMessages();
  const [open, setOpen] = useState(false);
  const id = useId();
  const reasonText = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) reasonText.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const Icon = status === 'pending' ? null : icons[status];
  const content = (
    <>
      <span className={`${styles.mark} ${styles[status]}`}>{Icon && <Icon />}</span>
      <span className={styles.words}>
        <span className={styles.name}>{resourceName(messages, resource)}</span>{' '}
        <span className={`${styles.status} ${styles[status]}`}>
          {word ?? messages.checking.status[status]}
        </span>
      </span>
    </>
  );
  if (why === undefined) return <li className={styles.row}>{content}</li>;
  return (
    <li>
      <button
        type="button"
        className={`${styles.row} ${styles.expander}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {content}
        <span className={open ? styles.chevronOpen : styles.chevron}>
          <ChevronIcon />
        </span>
      </button>
      <div ref={reasonText} id={id} hidden={!open} className={styles.reason}>
        <p>{why.reason}</p>
        {why.detail !== undefined && (
          <p>
            {messages.result.detail} <bdi lang="en">{why.detail}</bdi>
          </p>
        )}
      </div>
    </li>
  );
}
