/** Samples and their copy buttons. */
export const codeCss = `.sample {
  margin: 0;
  min-width: 0;
  background: var(--surface-sunken);
  border: 1px solid var(--hairline);
  border-radius: var(--radius-tile);
}
figcaption {
  display: flex;
  align-items: center;
  justify-content: space-between;
  min-height: 40px;
  padding: 0 var(--space-1) 0 var(--space-4);
  color: var(--text-muted);
  font-size: var(--text-12);
  border-bottom: 1px solid var(--hairline);
}
.copy {
  min-width: 64px;
  min-height: 32px;
  padding: 0 var(--space-3);
  background: none;
  color: var(--accent-readable);
  font: var(--weight-medium) var(--text-12) / 1 var(--font-text);
  border: 0;
  border-radius: var(--radius-small);
  cursor: pointer;
}
.copy:hover {
  background: var(--surface-hover);
}
pre {
  max-height: 420px;
  margin: 0;
  padding: var(--space-4);
  overflow: auto;
  font-size: var(--text-12);
  line-height: 1.6;
  tab-size: 2;
}
pre code {
  font-size: inherit;
}
pre .text,
pre .plain {
  color: var(--accent-readable);
}
.bytes {
  margin: 0;
  color: var(--text-muted);
}
@media (max-width: 50em) {
  .copy {
    min-height: var(--target);
  }
}
`;
