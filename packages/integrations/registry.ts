/** One line per integration. */
export { sandbox } from './sandbox';
export { shiphero } from './shiphero';
export { shipstation } from './shipstation';
