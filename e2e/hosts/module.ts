import { createLink, type LinkConfig } from '@trackstar/link-js';

const link = createLink(window.hostConfig as LinkConfig);
document.getElementById('connect')?.addEventListener('click', () => link.open());
