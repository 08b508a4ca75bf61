/** Prefixes say what a leaked string is, and let secret scanners find it. */
export const accessTokenPrefix = 'trackstar_';
export const apiKeyPrefix = 'tsk_';
export const authCodePrefix = 'tsac_';
export const magicLinkPrefix = 'tsml_';
