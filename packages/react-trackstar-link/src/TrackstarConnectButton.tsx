import type { LinkConfig } from '@trackstar/link-js';
import {
  forwardRef,
  useSyncExternalStore,
  type ComponentPropsWithoutRef,
  type CSSProperties,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';
import { useTrackstarLink } from './useTrackstarLink';

export type TrackstarConnectButtonProps = LinkConfig &
  Omit<ComponentPropsWithoutRef<'button'>, keyof LinkConfig | 'type'>;

/** The props that configure the link; all others are the button's own. */
const configProps: Record<keyof LinkConfig, 1> = {
  getLinkToken: 1,
  onSuccess: 1,
  onClose: 1,
  onLoad: 1,
  onEvent: 1,
  onExit: 1,
  sandbox: 1,
  integrationType: 1,
  integrationsWithEndpoints: 1,
  integrationAllowList: 1,
  integrationBlockList: 1,
  disabledFunctions: 1,
  logo: 1,
  buttonId: 1,
  baseUrl: 1,
  language: 1,
  theme: 1,
};

const labels = { wms: 'WMS', cart: 'Cart', carrier: 'Carrier', freight: 'Freight Forwarder' };

/** The documented look. Its outline is the browser's: none, except for who comes by keyboard. */
const defaultStyle: CSSProperties = {
  padding: '10px 20px',
  background: '#FFFFFF',
  // Where the page is dark, the browser's own text color would be white on white.
  color: '#000000',
  border: '2px solid #F1F1F1',
  borderRadius: 4,
  cursor: 'pointer',
};

const neverChanges = () => () => undefined;

/** False on the server and for what it rendered, so that its HTML carries no style attribute. */
const useIsMounted = () =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );

/**
 * A button that connects your customer's system. Takes what a `<button>` takes, besides the config of
 * the link.
 */
export const TrackstarConnectButton: ForwardRefExoticComponent<
  TrackstarConnectButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function TrackstarConnectButton(props, ref) {
  const { open } = useTrackstarLink(props);
  const mounted = useIsMounted();
  const { children, style, onClick, ...rest } = props;
  const attributes = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !(name in configProps)),
  );
  return (
    <button
      {...attributes}
      ref={ref}
      type="button"
      style={mounted ? { ...defaultStyle, ...style } : undefined}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) open();
      }}
    >
      {children ?? `Connect ${labels[props.integrationType ?? 'wms'] ?? labels.wms}`}
    </button>
  );
});
