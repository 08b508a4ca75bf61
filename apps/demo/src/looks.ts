import type { CSSProperties } from 'react';

const primary: CSSProperties = {
  background: 'var(--accent)',
  color: 'var(--accent-text)',
  border: '1px solid var(--accent-edge)',
  borderRadius: 'var(--radius-control)',
  font: 'inherit',
  fontWeight: 500,
  minHeight: 'var(--target)',
  padding: '0 20px',
  whiteSpace: 'nowrap',
};
const quiet: CSSProperties = {
  ...primary,
  background: 'var(--surface)',
  color: 'var(--text)',
  border: '1px solid var(--edge)',
};

/** How a host makes the buttons look like its own. */
export const looks = { primary, quiet };
