import type { LinkIntegration, LinkSession } from '@trackstar-link/contract/types';
import { useSession } from '../session';
import { CheckIcon, PlugIcon } from './icons';
import styles from './Lockup.module.css';
import { LogoTile } from './LogoTile';

interface Props {
  organization: LinkSession['organization'];
  integration: Pick<LinkIntegration, 'display_name' | 'logo_url'> | null;
  state: 'open' | 'joining' | 'joined' | 'broken';
}

/** Both logos and the line between them, which completes when they are connected. */
export function Lockup({ organization, integration, state }: Props) {
  const logo = useSession((session) => session.options?.logo);
  return (
    <div className={styles.lockup} aria-hidden="true">
      <LogoTile
        size="lockup"
        name={organization.name}
        sources={[logo, organization.logo_url]}
        anonymous
      />
      <span className={`${styles.line} ${styles[state]}`}>
        {state === 'joined' && (
          <span className={styles.knot}>
            <CheckIcon />
          </span>
        )}
      </span>
      {integration ? (
        <LogoTile size="lockup" name={integration.display_name} sources={[integration.logo_url]} />
      ) : (
        <span className={styles.empty}>
          <PlugIcon />
        </span>
      )}
    </div>
  );
}
