import { labelFor, type LinkConfig } from '@trackstar/link-js';
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

/** The documented look. Its outline is the browser's: none, except for who comes by keyboard. */
const defaultStyle: CSSProperties = {
  padding: '10px 20px',
  background: '#fff',
  // Where the page is dark, the browser's own text color would be white on white.
  color: '#000',
  border: '2px solid #f1f1f1',
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
  // All that configures the link is named here; what is left is the button's own.
  const {
    getLinkToken,
    onSuccess,
    onClose,
    onLoad,
    onEvent,
    onExit,
    sandbox,
    integrationType,
    integrationsWithEndpoints,
    integrationAllowList,
    integrationBlockList,
    disabledFunctions,
    logo,
    buttonId,
    baseUrl,
    language,
    theme,
    children,
    style,
    onClick,
    ...attributes
  } = props;
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
      {children ?? labelFor(integrationType)}
    </button>
  );
});
