/** Shown in the API documents. */
export const version = '0.1.0';
