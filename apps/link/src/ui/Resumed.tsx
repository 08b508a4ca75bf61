import { useMessages } from '../i18n';
import { useLinkData } from '../link-data';
import { begin, useSession } from '../session';
import styles from './Resumed.module.css';

/** Tells whoever was brought back to a screen that they were, and how to begin anew. */
export function Resumed({ text }: { text: string }) {
  const { resumed: words } = useMessages();
  const { offer, reinstall } = useLinkData();
  const resumed = useSession((session) => session.resumed);
  if (!resumed) return null;
  return (
    <p className={styles.resumed}>
      {text}{' '}
      <button type="button" className={styles.again} onClick={() => begin(offer, reinstall)}>
        {words.startOver}
      </button>
    </p>
  );
}
