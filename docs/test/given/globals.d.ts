/** What the script tag makes on the reader's page. */
declare const Trackstar: import('@trackstar/link-js').Trackstar;
declare const TrackstarWarehouse: import('@trackstar/link-js').Link;
declare const TrackstarStore: import('@trackstar/link-js').Link;
