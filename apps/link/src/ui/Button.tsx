import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'quiet';
}

/** A button across the full width: one primary action per screen. */
export function Button({ look = 'primary', type = 'button', ...rest }: Props) {
  return <button type={type} className={`${styles.button} ${styles[look]}`} {...rest} />;
}
