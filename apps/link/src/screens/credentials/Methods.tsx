import type { AuthMethod } from '@trackstar-link/contract/types';
import { useMessages } from '../../i18n';
import { Given } from '../../ui/Given';
import styles from './Methods.module.css';

interface Props {
  methods: readonly AuthMethod[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** The ways to sign in, where an integration has several. */
export function Methods({ methods, chosen, onChoose }: Props) {
  const messages = useMessages();
  return (
    <fieldset className={styles.methods}>
      <legend className={styles.legend}>{messages.credentials.methods}</legend>
      <div className={styles.list}>
        {methods.map(({ id, label }) => (
          <label key={id} className={styles.method}>
            <input
              type="radio"
              name="auth-method"
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <Given>{label}</Given>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
