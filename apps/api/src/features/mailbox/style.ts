/** The mailbox speaks the language of every other page. */
export function renderMailboxCss(tokens: string): string {
  return `${tokens}
body {
  margin: 0;
  background: var(--canvas);
  color: var(--text);
  font: var(--weight-regular) var(--text-14) / var(--leading-text) var(--font-text);
}
main { max-width: 44rem; margin: 0 auto; padding: var(--space-8) var(--space-4); }
header { margin-bottom: var(--space-6); }
h1 {
  margin: 0 0 var(--space-2);
  font-size: var(--text-24);
  font-weight: var(--weight-strong);
  line-height: var(--leading-title);
  overflow-wrap: anywhere;
}
p { margin: 0 0 var(--space-2); }
a { color: var(--accent-readable); }
code, pre { font-family: var(--font-mono); font-size: var(--text-13); }
.quiet { color: var(--text-muted); }
.mails, .empty, iframe, pre {
  border: 1px solid var(--hairline);
  border-radius: var(--radius-card);
  background: var(--surface);
}
.empty { padding: var(--space-8) var(--space-6); text-align: center; }
.mails { list-style: none; margin: 0; padding: 0; overflow: hidden; }
.mails li + li { border-top: 1px solid var(--hairline); }
.mails a {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: 0 var(--space-4);
  min-height: var(--row);
  align-content: center;
  padding: var(--space-3) var(--space-5);
  color: var(--text);
  text-decoration: none;
}
.mails a:hover { background: var(--surface-hover); }
.mails a > * { overflow-wrap: anywhere; }
.mails time { grid-row: 1 / span 2; grid-column: 2; align-self: center; font-variant-numeric: tabular-nums; }
.subject { font-weight: var(--weight-medium); }
a:focus-visible, summary:focus-visible {
  outline: 2px solid var(--accent-readable);
  outline-offset: -2px;
}
dl { display: grid; grid-template-columns: auto 1fr; gap: var(--space-1) var(--space-4); margin: 0; }
dt { color: var(--text-muted); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 36rem; box-sizing: border-box; color-scheme: light dark; }
details { margin-top: var(--space-4); }
summary { min-height: var(--target); align-content: center; cursor: pointer; }
pre { margin: 0; padding: var(--space-4) var(--space-5); white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 30rem) {
  .mails a { grid-template-columns: 1fr; }
  .mails time { grid-row: auto; grid-column: 1; }
}
`;
}
