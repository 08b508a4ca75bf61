/** The loader alone, in one file without the widget: what a page may keep on its own server. */
export { connectButton, type ConnectButtonConfig } from './connect-button';
export { loadTrackstar, type LoadOptions, type Trackstar } from './load';
