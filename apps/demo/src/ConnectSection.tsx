import { TrackstarConnectButton } from '@trackstar/react-trackstar-link';
import type { Host } from './host';
import { looks } from './looks';
import { systems } from './variants';

/** One button for everything, and one per system: several on a page are told apart by `buttonId`. */
export function ConnectSection({ host }: { host: Host }) {
  return (
    <section className="panel connect" aria-labelledby="connect-title">
      <div>
        <p className="eyebrow">Settings / Integrations</p>
        <h1 id="connect-title">Connect your warehouse</h1>
        <p className="muted">
          Acme plans your stock from the orders and inventory of the system that you already use.
        </p>
        <TrackstarConnectButton
          {...host.callbacks('any')}
          sandbox
          style={looks.primary}
          data-testid="connect-any"
        >
          Connect a warehouse
        </TrackstarConnectButton>
      </div>
      <ul className="systems" aria-label="Or start with your system">
        {systems.map(({ id, name, about }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>
              <span className="muted small">{about}</span>
            </span>
            <TrackstarConnectButton
              {...host.callbacks(id)}
              buttonId={id}
              integrationAllowList={[id]}
              sandbox={id === 'sandbox'}
              style={looks.quiet}
              data-testid={`connect-${id}`}
              aria-label={`Connect ${name}`}
            >
              Connect
            </TrackstarConnectButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
