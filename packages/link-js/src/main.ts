import { standInForVendorScript } from './marker';
import { registerTrackstar } from './registry';
import { watchSharing } from './sharing';

/** The server writes its own origin here when it serves this file; unreplaced, it is no origin. */
const origin = '__TRACKSTAR_LINK_ORIGIN__';

registerTrackstar(origin, watchSharing);
standInForVendorScript();
