import { useId, type ReactNode } from 'react';
import { LoadFailed } from './Notice';
import type { List } from './use-list';

interface PanelProps {
  title: string;
  testId: string;
  className?: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, testId, className = '', action, children }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id} data-testid={testId}>
      <div className="panel-title">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

interface ListStatesProps<Item> {
  list: List<Item>;
  /** What is being waited for, said when it takes long. */
  waitingFor: string;
  empty: string;
  onReload: () => void;
  children: (items: Item[]) => ReactNode;
}

/** The states that every list has: on its way, failed, empty, there. */
export function ListStates<Item>(props: ListStatesProps<Item>) {
  const { list, waitingFor, empty, onReload, children } = props;
  if (list.state === 'loading') {
    return (
      <div className="loading" aria-busy="true">
        <span className="skeleton" />
        <span className="skeleton" />
        <p className="slow muted small">Still waiting for {waitingFor} …</p>
      </div>
    );
  }
  if (list.state === 'failed') return <LoadFailed error={list.error} onRetry={onReload} />;
  if (list.items.length === 0) return <p className="muted">{empty}</p>;
  return children(list.items);
}
