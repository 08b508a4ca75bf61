import { useMessages } from '../../i18n';
import { Given } from '../../ui/Given';
import styles from './Field.module.css';

/** A link to the place where a value is found; nothing for an address that is not a web page. */
export function HelpLink({ url, about }: { url: string | undefined; about: string }) {
  const messages = useMessages();
  if (url === undefined || !/^https?:\/\//i.test(url)) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {messages.credentials.whereToFind}
      <span className={styles.hidden}>
        : <Given>{about}</Given> ({messages.newTab})
      </span>
    </a>
  );
}
