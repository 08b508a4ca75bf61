import { TrackstarConnectButton } from '@trackstar/react-trackstar-link';
import type { Host } from './host';
import { looks } from './looks';
import { kinds, systems } from './variants';

/** One button per kind of system, and one per system: several are told apart by `buttonId`. */
export function ConnectSection({ host }: { host: Host }) {
  return (
    <section className="panel connect" aria-labelledby="connect-title">
      <div>
        <p className="eyebrow">Settings / Integrations</p>
        <h1 id="connect-title">Connect your systems</h1>
        <p className="muted">
          Acme plans your stock from the orders, inventory and invoices of the systems that you
          already use.
        </p>
        <div className="kinds">
          {kinds.map(({ id, type, label }) => (
            <TrackstarConnectButton
              key={id}
              {...host.callbacks(id)}
              {...(id !== 'any' && { buttonId: id })}
              integrationType={type}
              sandbox
              style={id === 'any' ? looks.primary : looks.quiet}
              data-testid={`connect-${id}`}
            >
              {label}
            </TrackstarConnectButton>
          ))}
        </div>
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
