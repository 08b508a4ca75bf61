import { useMessages } from '../../i18n';
import { leave } from '../../leave';
import { Button } from '../../ui/Button';
import styles from './Outside.module.css';

/** Shown where the card may not be: one neutral sentence, and nothing of any organization. */
export function Refused() {
  const messages = useMessages();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{messages.refused}</h1>
      <div className={styles.action}>
        <Button
          look="quiet"
          onClick={() => leave({ code: 'origin_not_allowed', message: messages.refused })}
        >
          {messages.close}
        </Button>
      </div>
    </main>
  );
}
