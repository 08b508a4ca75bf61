export { healthMail, mailAboutErrors, mailKind } from './mails';
export { createHealthWorker, type HealthWorker } from './worker';
