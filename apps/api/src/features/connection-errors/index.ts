export { changeErrors, selectErrors, type Finding } from './change';
export { breakingFailures, noteRefusal } from './refusal';
