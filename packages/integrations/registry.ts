/** One line per integration. */
export { linnworks } from './linnworks';
export { sandbox } from './sandbox';
export { shipbob } from './shipbob';
export { shiphero } from './shiphero';
export { shipstation } from './shipstation';
export { ups } from './ups';
