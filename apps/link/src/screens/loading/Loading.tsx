import { useMessages } from '../../i18n';
import { useSession } from '../../session';
import { Header } from '../../ui/Header';
import { LoadingLabel, SlowLine } from '../../ui/Notice';
import { useSlow } from '../../ui/use-slow';
import styles from './Loading.module.css';

/**
 * Shapes of the card to come. They carry nothing of any organization, because at this point it is
 * not yet known whether the pages around this frame may show one.
 */
export function Loading() {
  const messages = useMessages();
  const waitsForHost = useSession((session) => session.token.kind === 'awaited');
  const slow = useSlow(waitsForHost ? 'host' : 'api');
  return (
    <div className={styles.loading} aria-busy="true">
      <Header />
      <main className={styles.shapes}>
        <LoadingLabel />
        <span className={styles.lockup} />
        <span className={styles.title} />
        <span className={styles.row} />
        <span className={styles.row} />
        <span className={styles.row} />
        <SlowLine text={slow ? (waitsForHost ? messages.slow.host : messages.slow.api) : null} />
      </main>
    </div>
  );
}
