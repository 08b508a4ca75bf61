'use client';
import { TrackstarConnectButton } from '@trackstar/react-trackstar-link';
import { useState } from 'react';

const post = async (path, body) => {
  const reply = await fetch(path, { method: 'POST', body: JSON.stringify(body ?? {}) });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
  return reply.json();
};

export function Connect({ linkUrl }) {
  const [connected, setConnected] = useState();
  return (
    <>
      <TrackstarConnectButton
        baseUrl={linkUrl}
        getLinkToken={() => post('/get-link-token').then(({ linkToken }) => linkToken)}
        onSuccess={async (authCode) => setConnected(await post('/store-token', { authCode }))}
        sandbox
      >
        Connect your warehouse
      </TrackstarConnectButton>
      {connected && <p role="status">Connected {connected.integrationName}</p>}
    </>
  );
}
