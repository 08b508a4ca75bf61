import type { Link, Trackstar as Registry } from '@trackstar/link-js';
import type {} from '@trackstar/link-js/element';

/** What the script tag makes on the reader's page. */
declare global {
  const Trackstar: Registry;
  const TrackstarWarehouse: Link;
  const TrackstarStore: Link;
}
