export { MailFailure, type MailFailureKind } from './failure';
export type { Letter } from './letter';
export type { Mail } from './mail';
export { localMailbox, type KeptMail, type LocalMailbox } from './mailbox';
export { createMails, type MailKind, type Mails } from './mails';
