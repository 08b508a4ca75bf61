import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { WarningIcon } from './icons-later';
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
