import { TrackstarConnectButton } from 'published-react-trackstar-link';
import type { Host } from './host';
import { looks } from './looks';
import { systems } from './variants';

/** Three buttons of the package that the vendor publishes; it calls onExit and onEvent of nobody. */
export function PublishedSection({ host }: { host: Host }) {
  const callbacks = (button: string) => {
    const { getLinkToken, onSuccess, onClose, onLoad } = host.callbacks(button);
    return { getLinkToken, onSuccess, onClose, onLoad };
  };
  return (
    <section className="panel connect" aria-labelledby="connect-title">
      <div>
        <p className="eyebrow">Settings / Integrations</p>
        <h1 id="connect-title">Connect your warehouse</h1>
        <p className="muted">
          The same as the first page, with version 2.4.0 of the package as it is on npm. It finds
          this server’s script in place of the one that it would load.
        </p>
        <TrackstarConnectButton {...callbacks('any')} buttonId="any" sandbox style={looks.primary}>
          Connect a warehouse
        </TrackstarConnectButton>
      </div>
      <ul className="systems" aria-label="Or start with your system">
        {systems.slice(0, 2).map(({ id, name, about }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>
              <span className="muted small">{about}</span>
            </span>
            <TrackstarConnectButton
              {...callbacks(id)}
              buttonId={id}
              integrationAllowList={[id]}
              sandbox={id === 'sandbox'}
              style={looks.quiet}
            >
              Connect {name}
            </TrackstarConnectButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
