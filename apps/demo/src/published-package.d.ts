import type { CSSProperties, JSX, ReactNode } from 'react';

/**
 * What this page uses of the published package. Its own types are not taken: they say that every
 * property of every `window` is a Trackstar.
 */
export declare function TrackstarConnectButton(props: {
  getLinkToken: () => Promise<string>;
  onSuccess: (authCode: string, integrationName: string) => unknown;
  onClose?: () => void;
  onLoad?: () => void;
  integrationAllowList?: string[];
  buttonId?: string;
  sandbox?: boolean;
  style?: CSSProperties;
  children?: ReactNode;
}): JSX.Element;
