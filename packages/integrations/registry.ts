/** One line per integration. */
export { extensiv3plCentral } from './extensiv-3pl-central';
export { ongoing } from './ongoing';
export { sandbox } from './sandbox';
export { shiphero } from './shiphero';
export { shipstation } from './shipstation';
