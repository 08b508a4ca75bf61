import { memo } from 'react';
import { listTestCredentials, type TestCredentials } from './backend';
import { CopyButton } from './CopyButton';
import { Status } from './Status';
import { useList } from './use-list';

/**
 * What to type where, while the fake vendor systems run; without them there is nothing to show. A long
 * list that events of the widget must not draw anew.
 */
export const TestCredentialsPanel = memo(function TestCredentialsPanel() {
  const [list] = useList(listTestCredentials);
  if (list.state !== 'ready') return null;
  const systems = [...new Set(list.items.map(({ id }) => id))];
  return (
    <details className="panel" data-testid="test-credentials">
      <summary>
        <h2>Test credentials</h2>
        <span className="muted small">
          What the fake vendor systems accept, and what they refuse
        </span>
      </summary>
      {systems.map((id) => (
        <section key={id} aria-label={id}>
          <h3>{id}</h3>
          <ul className="cases">
            {list.items
              .filter((row) => row.id === id)
              .map((row) => (
                <Case key={`${row.method} ${row.label}`} row={row} />
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
});

function Case({ row: { label, method, values, outcome } }: { row: TestCredentials }) {
  const typed = Object.entries(values);
  return (
    <li data-method={method}>
      <strong>{label}</strong>
      <div>
        {typed.length === 0 && <span className="muted">Nothing to type</span>}
        {typed.map(([field, value]) => (
          <div className="with-copy" key={field}>
            <span className="small muted">{field}</span>
            <code className="id">{value}</code>
            <CopyButton text={value} what={`${field}, ${label}`} />
          </div>
        ))}
      </div>
      <div>
        <Outcome outcome={outcome} />
      </div>
    </li>
  );
}

function Outcome({ outcome }: { outcome: TestCredentials['outcome'] }) {
  if (!outcome.connects) {
    return (
      <>
        <Status kind="failed">Fails</Status>
        <div className="small muted">{outcome.failure.replaceAll('_', ' ')}</div>
      </>
    );
  }
  const { denied = [], unknown = [] } = outcome;
  if (denied.length + unknown.length === 0) return <Status kind="granted">Connects</Status>;
  return (
    <>
      <Status kind="warning">Connects in part</Status>
      {denied.length > 0 && <div className="small muted">without {denied.join(', ')}</div>}
      {unknown.length > 0 && <div className="small muted">not checked: {unknown.join(', ')}</div>}
    </>
  );
}
