/** One line per integration. */
export { sandbox } from './sandbox';
export { shipbob } from './shipbob';
export { shiphero } from './shiphero';
export { shipstation } from './shipstation';
