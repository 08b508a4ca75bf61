/** One line per integration. */
export { extensiv3plCentral } from './extensiv-3pl-central';
export { sandbox } from './sandbox';
export { shiphero } from './shiphero';
export { shipstation } from './shipstation';
