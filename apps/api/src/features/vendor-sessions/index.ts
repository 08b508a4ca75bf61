export { renewLapsing } from './lapsing';
export { createVendorSessions, type VendorSessions } from './sessions';
