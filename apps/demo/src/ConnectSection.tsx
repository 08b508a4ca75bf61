import { TrackstarConnectButton } from '@trackstar/react-trackstar-link';
import type { ConfigFor } from './use-link';

const primary = {
  background: 'var(--accent)',
  color: 'var(--accent-text)',
  border: '1px solid var(--accent-edge)',
  borderRadius: 'var(--radius-control)',
  font: 'inherit',
  fontWeight: 500,
  minHeight: 'var(--target)',
  padding: '0 20px',
};
const quiet = {
  ...primary,
  background: 'var(--surface)',
  color: 'var(--text)',
  border: '1px solid var(--edge)',
};

const systems = [
  { id: 'sandbox', name: 'Sandbox', about: 'Made-up data, no credentials needed' },
  { id: 'shiphero', name: 'ShipHero', about: 'Signs in with a refresh token' },
  { id: 'shipstation', name: 'ShipStation', about: 'Two ways to sign in' },
];

/** One button for everything, and one per system: several on a page are told apart by `buttonId`. */
export function ConnectSection({ config }: { config: ConfigFor }) {
  return (
    <section className="panel connect" aria-labelledby="connect-title">
      <div>
        <p className="eyebrow">Settings / Integrations</p>
        <h1 id="connect-title">Connect your warehouse</h1>
        <p className="muted">
          Acme plans your stock from the orders and inventory of the system that you already use.
        </p>
        <TrackstarConnectButton
          {...config('any')}
          sandbox
          style={primary}
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
              {...config(id)}
              buttonId={id}
              integrationAllowList={[id]}
              sandbox={id === 'sandbox'}
              style={quiet}
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
