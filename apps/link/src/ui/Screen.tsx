import {
  useEffect,
  useRef,
  useState,
  type FormEventHandler,
  type ReactNode,
  type RefObject,
} from 'react';
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
  align?: 'start' | 'center' | 'middle';
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
  const content = useRef<HTMLElement>(null);
  const scrolls = useOverflow(content);
  useEffect(() => {
    // A part of the screen that needs the customer more has taken the focus already.
    if (!screen.current?.contains(document.activeElement))
      heading.current?.focus({ preventScroll: true });
  }, []);

  const body = (
    <>
      <main ref={content} className={styles.content} tabIndex={scrolls ? 0 : undefined}>
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

/** Whether an element has more to show than fits: then the keyboard must be able to scroll it. */
function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => setOverflows(box.scrollHeight > box.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, [element]);
  return overflows;
}
