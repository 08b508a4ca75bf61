import { standInForVendorScript } from './marker';
import { registerTrackstar } from './registry';

/** The server writes its own origin here when it serves this file; unreplaced, it is no origin. */
const origin = '__TRACKSTAR_LINK_ORIGIN__';

registerTrackstar(origin);
standInForVendorScript();
