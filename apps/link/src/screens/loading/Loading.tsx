import { useState } from 'react';
import { useMessages } from '../../i18n';
import { useSession } from '../../session';
import { wantToken } from '../../tokens';
import { Button } from '../../ui/Button';
import { Header } from '../../ui/Header';
import { LoadingLabel, SlowLine } from '../../ui/Waiting';
import { useSlow } from '../../ui/use-slow';
import styles from './Loading.module.css';

/** A host that has not answered by then may be asked again. */
const patienceWithHost = 20_000;

/**
 * Shapes of the card to come. They carry nothing of any organization, because at this point it is
 * not yet known whether the pages around this frame may show one.
 */
export function Loading() {
  const messages = useMessages();
  const waitsForHost = useSession((session) => session.token.kind === 'awaited');
  const [asked, setAsked] = useState(0);
  const slow = useSlow(waitsForHost ? `host/${asked}` : 'api');
  const stuck = useSlow(waitsForHost ? `host/${asked}` : null, patienceWithHost);

  function askAgain() {
    setAsked(asked + 1);
    wantToken();
  }

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
        {stuck && (
          <Button look="quiet" onClick={askAgain}>
            {messages.tryAgain}
          </Button>
        )}
      </main>
    </div>
  );
}
