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

/** Who asks, for what, and why one may say yes. */
export default function Welcome() {
  const messages = useMessages();
  const { organization } = useLinkData();
  const type = useSession((session) => session.options?.integrationType ?? 'wms');
  const integration = useSession((session) => session.integration);
  return (
    <Screen
      align="center"
      title={messages.welcome.title(organization.name)[type]}
      above={<Lockup organization={organization} integration={integration} state="open" />}
      footer={
        <>
          <Consent />
          <Button onClick={goForward}>{messages.proceed}</Button>
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
