'use client';
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
  TrackstarConnectButton as TrackstarLink,
  type TrackstarConnectButtonProps,
} from './TrackstarConnectButton';
export { useTrackstarLink, type TrackstarLinkControls } from './useTrackstarLink';
