// Not TypeScript: the package declares window.Trackstar as a type of its own, for all of the program.
import { TrackstarConnectButton, useTrackstarLink } from 'published-react-trackstar-link';
import { mountApp } from './react-app';

mountApp({ TrackstarConnectButton, useTrackstarLink });
