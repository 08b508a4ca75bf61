import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import { WarningIcon } from './icons';
import styles from './Notice.module.css';
import { RequestId } from './RequestId';

interface Props {
  look: 'failed' | 'warning';
  title: string;
  text?: ReactNode;
  requestId?: string | undefined;
  /** Takes the focus when it appears: nothing else needs the customer more. */
  takesFocus?: boolean;
  children?: ReactNode;
}

/** Something went differently: what, whose side it is on, and what to do next. */
export function Notice({ look, title, text, requestId, takesFocus = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // Once: later on the customer is typing somewhere else.
  const focusAtFirst = useEffectEvent(() => takesFocus && box.current?.focus());
  useEffect(() => void focusAtFirst(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={`${styles.notice} ${styles[look]}`}>
      <span className={styles.icon}>
        <WarningIcon />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text && <p>{text}</p>}
        {requestId && <RequestId id={requestId} />}
        {children}
      </div>
    </div>
  );
}

/** A line that appears when something takes longer than it should. */
export function SlowLine({ text }: { text: string | null }) {
  return (
    <p role="status" className={styles.slow}>
      {text}
    </p>
  );
}

/** The label of a skeleton, for those who cannot see it. */
export function LoadingLabel() {
  const messages = useMessages();
  return <h1 className={styles.hidden}>{messages.loading}</h1>;
}
