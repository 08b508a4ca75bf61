export { createHealthWorker, type HealthWorker } from './worker';
