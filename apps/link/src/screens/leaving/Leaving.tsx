import { useMessages } from '../../i18n';
import { leave } from '../../leave';
import { setLeaving, useSession } from '../../session';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import styles from './Leaving.module.css';

/** Asked before something would be lost. */
export default function Leaving() {
  const messages = useMessages();
  const checking = useSession(
    (session) => session.step === 'checking' || session.step === 'signing-in',
  );
  return (
    <Screen
      align="middle"
      title={messages.leave.title}
      footer={
        <>
          <Button onClick={() => setLeaving(false)}>{messages.leave.stay}</Button>
          <Button look="quiet" onClick={() => leave()}>
            {messages.leave.leave}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{checking ? messages.leave.running : messages.leave.typed}</p>
    </Screen>
  );
}
