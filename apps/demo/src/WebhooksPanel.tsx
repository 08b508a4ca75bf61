import { memo, useEffect } from 'react';
import { listWebhooks, listWebhookSetup, type ReceivedWebhook } from './backend';
import { CopyButton } from './CopyButton';
import { ListStates, Panel } from './Panel';
import { Status } from './Status';
import { useList } from './use-list';

/** They come whenever something happens, so the page asks its backend now and then. */
const everyMs = 2_000;

/** What Trackstar Link tells this backend by itself, signed. */
export const WebhooksPanel = memo(function WebhooksPanel() {
  const [webhooks, reload] = useList(listWebhooks);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [reload]);

  return (
    <Panel title="Webhooks" testId="webhooks">
      <ListStates
        list={webhooks}
        waitingFor="the backend of this page"
        empty="None yet. Register this backend with the command below, then connect a system."
        onReload={reload}
      >
        {(items) => (
          <ul className="received">
            {items.map((item) => (
              <li key={item.id} data-webhook-id={item.id}>
                <Webhook item={item} />
              </li>
            ))}
          </ul>
        )}
      </ListStates>
      <Setup />
    </Panel>
  );
});

function Webhook({ item }: { item: ReceivedWebhook }) {
  return (
    <dl>
      <dt>Event</dt>
      <dd>
        <strong>{item.event_type}</strong> <Status kind="granted">Verified</Status>
      </dd>
      <dt>Message</dt>
      <dd>
        <code className="id">{item.id}</code>
        {item.times > 1 && <span className="muted small"> came {item.times} times</span>}
      </dd>
      <dt>System</dt>
      <dd>{item.integration_name ?? '–'}</dd>
      <dt>Connection</dt>
      <dd>
        <code className="id">{item.connection_id ?? '–'}</code>
      </dd>
      <dt>Received</dt>
      <dd>
        <time dateTime={item.received_at}>{new Date(item.received_at).toLocaleString()}</time>
      </dd>
    </dl>
  );
}

/** The command holds the secret of this demo, which protects nothing but the demo. */
function Setup() {
  const [setup] = useList(listWebhookSetup);
  if (setup.state !== 'ready') return null;
  return setup.items.map(({ command }) => (
    <details key={command} className="setup">
      <summary>Send webhooks here</summary>
      <div className="with-copy">
        <pre>
          <code>{command}</code>
        </pre>
        <CopyButton text={command} what="the command" />
      </div>
    </details>
  ));
}
