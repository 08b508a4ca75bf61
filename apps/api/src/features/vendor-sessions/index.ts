export { renewLapsing } from './lapsing';
export {
  createVendorSessions,
  type CheckedSession,
  type VendorSessions,
  type Verdict,
} from './sessions';
