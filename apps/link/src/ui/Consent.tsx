import type { LinkSession } from '@trackstar-link/contract/types';
import { useMessages } from '../i18n';
import styles from './Consent.module.css';

/** What continuing means, where the operator has terms; nothing where there are none. */
export function Consent({ legal }: Pick<LinkSession, 'legal'>) {
  const { consent, newTab } = useMessages();
  const links = [
    { url: legal.terms_url, text: consent.terms },
    { url: legal.privacy_url, text: consent.privacy },
  ].filter(({ url }) => url !== null);
  if (links.length === 0) return null;
  return (
    <p className={styles.consent}>
      {links.map(({ url, text }, index) => (
        <span key={text}>
          {index === 0 ? consent.before : consent.and}
          <a href={url ?? undefined} target="_blank" rel="noopener noreferrer">
            {text}
            <span className={styles.hidden}> ({newTab})</span>
          </a>
        </span>
      ))}
      {consent.after}
    </p>
  );
}
