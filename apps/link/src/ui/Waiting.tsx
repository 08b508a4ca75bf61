import { useMessages } from '../i18n';
import styles from './Waiting.module.css';

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
