import type { IntegrationType } from '@trackstar-link/contract/types';
import type { ComponentProps } from 'react';
import { useMessages } from '../../i18n';
import { useLinkData } from '../../link-data';
import { goForward, useSession } from '../../session';
import { Button } from '../../ui/Button';
import { Consent } from '../../ui/Consent';
import { ClockIcon, ListIcon, LockIcon } from '../../ui/icons';
import { Lockup } from '../../ui/Lockup';
import { Screen } from '../../ui/Screen';
import styles from './Welcome.module.css';

const icons = [ClockIcon, LockIcon, ListIcon] as const;

/** The first screen of a visit. */
export default function Welcome() {
  const { organization, legal } = useLinkData();
  const type = useSession((session) => session.options?.integrationType ?? 'wms');
  const integration = useSession((session) => session.integration);
  return <Greeting {...{ organization, legal, type, integration }} onContinue={goForward} />;
}

type Props = ComponentProps<typeof Lockup> &
  ComponentProps<typeof Consent> & { type: IntegrationType; onContinue: () => void };

/** Who asks, for what, and why one may say yes. */
export function Greeting({
  organization,
  legal,
  type,
  integration,
  onContinue,
}: Omit<Props, 'state'>) {
  const messages = useMessages();
  return (
    <Screen
      align="center"
      title={messages.welcome.title(organization.name)[type]}
      above={<Lockup organization={organization} integration={integration} state="open" />}
      footer={
        <>
          <Consent legal={legal} />
          <Button onClick={onContinue}>{messages.proceed}</Button>
        </>
      }
    >
      <ul className={styles.reasons}>
        {messages.welcome.reasons(organization.name).map(({ title, text }, index) => {
          const Icon = icons[index];
          return (
            <li key={title} className={styles.reason}>
              <span className={styles.icon}>{Icon && <Icon />}</span>
              <div>
                <p className={styles.name}>{title}</p>
                <p className={styles.text}>{text}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </Screen>
  );
}
