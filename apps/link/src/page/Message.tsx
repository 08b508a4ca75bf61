import type { ReactNode } from 'react';
import type { Words } from '../i18n';
import { Screen } from '../ui/Screen';
import styles from './Message.module.css';

interface Props extends Words {
  footer?: ReactNode;
  above?: ReactNode;
}

/** Says one thing, and what to do about it. */
export function Message({ title, text, footer, above }: Props) {
  return (
    <Screen align="middle" title={title} footer={footer} above={above}>
      <p className={styles.text}>{text}</p>
    </Screen>
  );
}
