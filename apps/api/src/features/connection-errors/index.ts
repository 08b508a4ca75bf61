export { changeErrors, type Finding } from './change';
export { breakingFailures, noteRefusal } from './refusal';
