export { purgeMessages } from './retention';
export { webhookRoutes } from './routes';
export { startWebhookWorker } from './worker';
