export type {
  ActionName,
  ExitDetail,
  ExitError,
  LanguageName,
  LinkConfig,
  LinkEventDetails,
  LinkEventName,
  LinkLanguage,
  LinkStep,
  OpenTarget,
} from '@trackstar/link-js';
export {
  TrackstarConnectButton,
  type TrackstarEvent,
  type TrackstarExit,
  type TrackstarSuccess,
} from './connect-button';
export { TrackstarLink, type TrackstarLinkControls } from './link.service';
