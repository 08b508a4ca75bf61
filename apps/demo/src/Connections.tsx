import { useTrackstarLink } from '@trackstar/react-trackstar-link';
import { useRef } from 'react';
import type { Connection } from './backend';
import { CopyButton } from './CopyButton';
import type { Host } from './host';
import { ListStates, Panel } from './Panel';
import { Status } from './Status';
import type { List } from './use-list';

interface ConnectionsProps {
  host: Host;
  connections: List<Connection>;
  onReload: () => void;
}

/** What `GET /connections` lists, newest first. */
export function Connections({ host, connections, onReload }: ConnectionsProps) {
  const reinstalled = useRef<string>(undefined);
  const { open } = useTrackstarLink({
    ...host.callbacks('reinstall', () => reinstalled.current),
    buttonId: 'reinstall',
  });
  function reinstall(connectionId: string) {
    reinstalled.current = connectionId;
    open();
  }
  const refresh = (
    <button className="button" type="button" onClick={onReload}>
      Refresh
    </button>
  );
  return (
    <Panel title="Connections" testId="connections" action={refresh}>
      <ListStates
        list={connections}
        waitingFor="Trackstar Link"
        empty="No connections yet."
        onReload={onReload}
      >
        {(items) => (
          <table>
            <thead>
              <tr>
                <th>System</th>
                <th className="wide">Customer</th>
                <th className="wide">Connected</th>
                <th>Health</th>
              </tr>
            </thead>
            <tbody>
              {[...items].reverse().map((item) => (
                <ConnectionRow
                  key={item.connection_id}
                  connection={item}
                  onReinstall={() => reinstall(item.connection_id)}
                />
              ))}
            </tbody>
          </table>
        )}
      </ListStates>
    </Panel>
  );
}

/** Without its credentials nothing works; without a permission one thing does not. */
function Health({ errors }: Pick<Connection, 'errors'>) {
  if (errors.some(({ error_type }) => error_type === 'invalid_credentials')) {
    return <Status kind="failed">Disconnected</Status>;
  }
  return (
    <Status kind="warning">
      {errors.length === 1 ? '1 problem' : `${errors.length} problems`}
    </Status>
  );
}

interface RowProps {
  connection: Connection;
  onReinstall: () => void;
}

function ConnectionRow({ connection, onReinstall }: RowProps) {
  const { connection_id, integration_display_name, customer_id, created_at, errors } = connection;
  return (
    <tr data-connection-id={connection_id}>
      <td>
        <strong>{integration_display_name}</strong>{' '}
        <span className="muted small">{connection.integration_type}</span>
        <div className="with-copy">
          <code className="id small">{connection_id}</code>
          <CopyButton text={connection_id} what={`connection id of ${integration_display_name}`} />
        </div>
      </td>
      <td className="wide">{customer_id ?? '–'}</td>
      <td className="wide">
        <time dateTime={created_at}>{new Date(created_at).toLocaleString()}</time>
      </td>
      <td>
        {errors.length === 0 ? (
          <Status kind="granted">OK</Status>
        ) : (
          <>
            <Health errors={errors} />
            {errors.map(({ message }, index) => (
              <div className="small muted" key={index}>
                {message}
              </div>
            ))}
          </>
        )}
        <div className="actions">
          <button
            className="copy"
            type="button"
            aria-label={`Reinstall ${integration_display_name}`}
            onClick={onReinstall}
          >
            Reinstall
          </button>
        </div>
      </td>
    </tr>
  );
}
