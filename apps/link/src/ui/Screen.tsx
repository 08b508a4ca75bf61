import { useEffect, useRef, type FormEventHandler, type ReactNode } from 'react';
import { Header } from './Header';
import styles from './Screen.module.css';

interface Props {
  title: string;
  /** Stands above the title: the lockup of logos. */
  above?: ReactNode;
  onBack?: (() => void) | undefined;
  /** Pinned to the bottom. */
  footer?: ReactNode;
  /** Makes the screen a form; its footer holds the submit button. */
  onSubmit?: FormEventHandler<HTMLFormElement>;
  align?: 'start' | 'center';
  children?: ReactNode;
}

/** One step: header, a part that scrolls, and a pinned footer. */
export function Screen({
  title,
  above,
  onBack,
  footer,
  onSubmit,
  align = 'start',
  children,
}: Props) {
  const screen = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A part of the screen that needs the customer more has taken the focus already.
    if (!screen.current?.contains(document.activeElement))
      heading.current?.focus({ preventScroll: true });
  }, []);

  const body = (
    <>
      <main className={styles.content}>
        <div className={`${styles.step} ${styles[align]}`}>
          {above}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {children}
        </div>
      </main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
  return (
    <div ref={screen} className={styles.screen}>
      <Header onBack={onBack} />
      {onSubmit ? (
        <form className={styles.body} onSubmit={onSubmit} noValidate autoComplete="off">
          {body}
        </form>
      ) : (
        <div className={styles.body}>{body}</div>
      )}
    </div>
  );
}
