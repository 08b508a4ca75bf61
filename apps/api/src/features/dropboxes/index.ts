export { admitTo } from './admit';
export { connectDropbox, purgeDropboxes, usernameOf } from './dropboxes';
export { inboxOf } from './files';
export { renewDropbox } from './renew';
export { readHostKey } from './host-key';
export { dropboxRoutes } from './routes';
