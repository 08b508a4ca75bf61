import { defineTrackstarConnect } from './element-define';
import { registerTrackstar } from './registry';

/** The server writes its own origin here when it serves this file; unreplaced, it is no origin. */
const origin = '__TRACKSTAR_LINK_ORIGIN__';

// First, because elements that are in the page already look for it as soon as they are defined.
registerTrackstar(origin);
defineTrackstarConnect();
