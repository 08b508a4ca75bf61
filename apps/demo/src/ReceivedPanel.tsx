import type { Received } from './backend';
import { CopyButton } from './CopyButton';
import { ListStates, Panel } from './Panel';
import type { List } from './use-list';

/** The far end of the main job: an access token in the backend's hands. */
export function ReceivedPanel(props: { received: List<Received>; onReload: () => void }) {
  const { received, onReload } = props;
  return (
    <Panel title="What your backend received" testId="received">
      <ListStates
        list={received}
        waitingFor="the backend of this page"
        empty="Nothing yet. Connect a system, and its access token arrives here."
        onReload={onReload}
      >
        {(items) => (
          <ul className="received">
            {items.map((item) => (
              <li key={item.connection_id} data-connection-id={item.connection_id}>
                <ReceivedItem item={item} />
              </li>
            ))}
          </ul>
        )}
      </ListStates>
    </Panel>
  );
}

function ReceivedItem({ item }: { item: Received }) {
  const at = new Date(item.received_at);
  return (
    <>
      <dl>
        <dt>System</dt>
        <dd>
          <strong>{item.integration_name}</strong>
        </dd>
        <dt>Access token</dt>
        <dd>
          <code>{item.access_token}</code>{' '}
          <span className="muted small">the rest stays in the backend</span>
        </dd>
        <dt>Connection</dt>
        <dd>
          <code className="id">{item.connection_id}</code>
          <CopyButton text={item.connection_id} what="connection id" />
        </dd>
        <dt>Customer</dt>
        <dd>{item.customer_id ?? '–'}</dd>
        <dt>Received</dt>
        <dd>
          <time dateTime={item.received_at}>{at.toLocaleString()}</time>
        </dd>
      </dl>
      <details>
        <summary>{item.available_actions.length} available actions</summary>
        <p className="actions">
          {item.available_actions.map((action) => (
            <code key={action}>{action}</code>
          ))}
        </p>
      </details>
    </>
  );
}
