export { generateHostKey, type HostKey } from './host-key';
export type { Admit, Place, ReceivedFile } from './place';
export { openInboundPort, type InboundPort } from './server';
