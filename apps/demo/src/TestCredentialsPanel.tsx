import { listTestCredentials, type TestCredentials } from './backend';
import { CopyButton } from './CopyButton';
import { Status } from './Status';
import { useList } from './use-list';

/** What to type where, while the fake vendor systems run; without them there is nothing to show. */
export function TestCredentialsPanel() {
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
        <table key={id}>
          <caption>{id}</caption>
          <thead>
            <tr>
              <th>Case</th>
              <th>Type this</th>
              <th>What comes of it</th>
            </tr>
          </thead>
          <tbody>
            {list.items
              .filter((row) => row.id === id)
              .map((row) => (
                <Row key={`${row.method} ${row.label}`} row={row} />
              ))}
          </tbody>
        </table>
      ))}
    </details>
  );
}

function Row({ row: { label, method, values, outcome } }: { row: TestCredentials }) {
  const typed = Object.entries(values);
  return (
    <tr>
      <td>
        {label}
        <div className="small muted">{method}</div>
      </td>
      <td>
        {typed.length === 0 && <span className="muted">Nothing</span>}
        {typed.map(([field, value]) => (
          <div key={field}>
            <span className="small muted">{field}</span>
            <div className="with-copy">
              <code className="id">{value}</code>
              <CopyButton text={value} what={`${field}, ${label}`} />
            </div>
          </div>
        ))}
      </td>
      <td>
        <Outcome outcome={outcome} />
      </td>
    </tr>
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
