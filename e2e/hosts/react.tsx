import { TrackstarConnectButton, useTrackstarLink } from '@trackstar/react-trackstar-link';
import { mountApp } from './react-app';

mountApp({ TrackstarConnectButton, useTrackstarLink });
