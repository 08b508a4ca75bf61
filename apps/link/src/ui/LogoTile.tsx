import { useState } from 'react';
import styles from './LogoTile.module.css';

interface Props {
  /** Tried in this order. */
  sources: readonly (string | null | undefined)[];
  /** Its initial stands in when no picture loads. */
  name: string;
  size?: 'row' | 'lockup';
  /** Empty until its list has been painted. */
  later?: boolean;
  /** For pictures from addresses that the host chose: no cookies, no referrer. */
  anonymous?: boolean;
}

/** A logo in a tile. It says nothing that the name beside it does not say. */
export function LogoTile({ sources, name, size = 'row', anonymous = false, later = false }: Props) {
  const [failed, setFailed] = useState(0);
  const source = sources.filter((candidate) => candidate)[failed];
  return (
    <span className={`${styles.tile} ${styles[size]}`} aria-hidden="true">
      {later ? null : source ? (
        <img
          key={source}
          className={styles.picture}
          src={source}
          alt=""
          decoding="async"
          referrerPolicy="no-referrer"
          {...(anonymous && { crossOrigin: 'anonymous' })}
          onError={() => setFailed(failed + 1)}
        />
      ) : (
        <span className={styles.initial}>{name.trim().charAt(0).toUpperCase()}</span>
      )}
    </span>
  );
}
