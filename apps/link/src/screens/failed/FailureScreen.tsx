import { useEffect } from 'react';
import type { CallFailed } from '../../api';
import { failureWords, useMessages } from '../../i18n';
import { Button } from '../../ui/Button';
import { RequestId } from '../../ui/RequestId';
import { Screen } from '../../ui/Screen';
import styles from './FailureScreen.module.css';
import type { ReactNode } from 'react';

interface Props {
  failure: CallFailed;
  system?: string;
  organization?: string;
  above?: ReactNode;
  onBack?: (() => void) | undefined;
  onRetry: () => void;
}

/** A failure that leaves nothing else to show: what happened, whose side it is on, what next. */
export function FailureScreen({
  failure,
  system = '',
  organization = 'Trackstar Link',
  above,
  onBack,
  onRetry,
}: Props) {
  const messages = useMessages();
  const words = failureWords(messages, failure.code, system, organization);
  const waitsForNetwork = failure.code === 'offline' || failure.code === 'network';

  useEffect(() => {
    if (!waitsForNetwork) return;
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  }, [waitsForNetwork, onRetry]);

  return (
    <Screen
      title={words.title}
      align={above ? 'center' : 'middle'}
      above={above}
      onBack={onBack}
      footer={<Button onClick={onRetry}>{messages.tryAgain}</Button>}
    >
      <div role="alert" className={styles.words}>
        <p>{words.text}</p>
        {failure.requestId && <RequestId id={failure.requestId} />}
      </div>
    </Screen>
  );
}
