import { createRef } from 'react';
import {
  TrackstarConnectButton,
  TrackstarLink,
  useTrackstarLink,
  type LinkConfig,
  type LinkEventDetails,
  type TrackstarConnectButtonProps,
} from '../../src/index';

/** Uses that must compile: the documented examples, and what follows from them. */
declare const backend: { linkToken(): Promise<string>; store(code: string): Promise<Response> };

export const documented = (
  <TrackstarConnectButton
    getLinkToken={async () => {
      const response = await backend.linkToken();
      return response;
    }}
    onSuccess={async (authCode, integrationName) => {
      integrationName.toUpperCase();
      return backend.store(authCode);
    }}
    onClose={() => undefined}
    onLoad={() => undefined}
    sandbox
    integrationType="carrier"
    integrationsWithEndpoints={['get_returns', 'create_return', 'get_inbound_shipment']}
    integrationAllowList={['shiphero']}
    integrationBlockList={[]}
    disabledFunctions={['update_order']}
    logo="https://acme.example/logo.png"
    buttonId="warehouse"
    style={{ padding: 4 }}
    className="primary"
  >
    Connect Integration
  </TrackstarConnectButton>
);

export const minimal = (
  <TrackstarLink getLinkToken={backend.linkToken} onSuccess={() => undefined} />
);

export const ownAdditions = (
  <TrackstarConnectButton
    getLinkToken={backend.linkToken}
    onSuccess={(_authCode, _integrationName, close) => close()}
    onEvent={(name, detail) => {
      if (name === 'closed') return [detail.step, detail.code, detail.requestId];
      if (name === 'opened') return [detail.step, detail.integrationName, detail.resumed];
      if (name === 'check_failed') return [detail.code, detail.integrationName, detail.requestId];
      if (name === 'credentials_submitted') return [detail.step, detail.authMethod];
      if (name === 'permission_missing')
        return [detail.action, detail.resource, detail.status, detail.reason];
      if (name === 'connected') return [detail.authMethod, detail.requestId];
      return name satisfies 'integration_selected';
    }}
    onExit={(error, detail) => [error?.code, detail.step, detail.requestId]}
    baseUrl="https://link.example.com"
    language="de"
    theme="dark"
    ref={createRef<HTMLButtonElement>()}
    data-testid="connect"
    aria-describedby="hint"
    disabled
    onClick={(event) => event.preventDefault()}
  />
);

/** A funnel that takes any event, as many analytics tools do. */
export const funnel: LinkConfig['onEvent'] = (name: string, detail: Record<string, unknown>) => [
  name,
  detail,
];

export const details: LinkEventDetails['connected'] = {
  step: 'result',
  integrationName: 'shiphero',
  authMethod: 'token',
};

/** Undefined is as good as absent: hosts pass optional values of their own through. */
export const undefineds = (config: Partial<LinkConfig>) => (
  <TrackstarConnectButton
    getLinkToken={backend.linkToken}
    onSuccess={() => undefined}
    buttonId={config.buttonId}
    integrationType={config.integrationType}
    integrationAllowList={config.integrationAllowList}
  />
);

/** A name of an action that is newer than these types. */
export const newerAction: LinkConfig['disabledFunctions'] = ['get_pallets'];

export function OwnButton(props: TrackstarConnectButtonProps) {
  const { open, close, error } = useTrackstarLink(props);
  open();
  open({});
  open({ integrationId: 'shiphero' });
  close();
  return <p>{error?.message}</p>;
}
