import { useMessages } from '../i18n';
import { requestClose } from '../leave';
import { useSession } from '../session';
import styles from './Header.module.css';
import { BackIcon, CloseIcon } from './icons';

/** Back where there is a way back, progress, close. */
export function Header({ onBack }: { onBack?: (() => void) | undefined }) {
  const messages = useMessages();
  return (
    <header className={styles.header}>
      {onBack && (
        <button type="button" className={styles.icon} onClick={onBack} aria-label={messages.back}>
          <BackIcon />
        </button>
      )}
      <Dots />
      <button
        type="button"
        className={`${styles.icon} ${styles.close}`}
        onClick={requestClose}
        aria-label={messages.close}
      >
        <CloseIcon />
      </button>
    </header>
  );
}

/** How far along this is: quiet dots to see, a sentence to hear. */
function Dots() {
  const messages = useMessages();
  const route = useSession((session) => session.route);
  const step = useSession((session) => session.step);
  if (route.length < 2) return null;
  // Checks and failures belong to the form that they came from.
  const current = route.indexOf(route.includes(step) ? step : 'credentials');
  return (
    <div className={styles.dots} role="img" aria-label={messages.step(current + 1, route.length)}>
      {route.map((name, index) => (
        <span key={name} className={index <= current ? styles.dotDone : styles.dot} />
      ))}
    </div>
  );
}
