import { codeCss } from './style-code';
import { tableCss } from './style-tables';
import { textCss } from './style-text';

/** The page's stylesheet: the shared tokens, then its own rules. */
export function renderReferenceCss(tokensCss: string): string {
  return [tokensCss, layoutCss, textCss, tableCss, codeCss].join('\n');
}

const layoutCss = `*,
*::before,
*::after {
  box-sizing: border-box;
}
html {
  scroll-padding-top: var(--space-6);
  -webkit-text-size-adjust: 100%;
}
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}
body {
  margin: 0;
  background: var(--surface);
  color: var(--text);
  font: var(--weight-regular) var(--text-14) / var(--leading-text) var(--font-text);
}
:focus-visible {
  outline: 2px solid var(--accent-readable);
  outline-offset: 2px;
  border-radius: var(--radius-small);
}
main:focus {
  outline: none;
}
.skip {
  position: absolute;
  left: var(--space-4);
  top: -100px;
  z-index: 2;
  padding: var(--space-3) var(--space-4);
  background: var(--accent);
  color: var(--accent-text);
  border-radius: var(--radius-control);
}
.skip:focus {
  top: var(--space-4);
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}

/* Contents: a rail beside the page, or a menu above it. */
.layout {
  display: grid;
  grid-template-columns: minmax(280px, 17.5rem) minmax(0, 1fr);
}
.rail {
  position: sticky;
  top: 0;
  height: 100vh;
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: var(--space-6) var(--space-4) var(--space-10);
  background: var(--canvas);
  border-right: 1px solid var(--hairline);
}
.brand {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--space-3);
  align-items: baseline;
  justify-content: space-between;
  margin: 0 0 var(--space-4);
  padding: 0 var(--space-3);
}
.brand a {
  color: var(--text);
  font-size: var(--text-16);
  font-weight: var(--weight-strong);
  text-decoration: none;
}
.brand span,
.nothing {
  color: var(--text-muted);
  font-size: var(--text-12);
}
.nothing {
  padding: var(--space-3);
}
.rail input {
  width: 100%;
  min-height: 40px;
  margin: 0;
  padding: 0 var(--space-3);
  background: var(--surface);
  color: inherit;
  font: inherit;
  border: 1px solid var(--edge);
  border-radius: var(--radius-control);
}
.rail input::placeholder {
  color: var(--text-muted);
  opacity: 1;
}
.group {
  margin: var(--space-6) 0 var(--space-1);
  padding: 0 var(--space-3);
  color: var(--text-muted);
  font-size: var(--text-12);
  font-weight: var(--weight-medium);
}
nav ul {
  margin: 0;
  padding: 0;
  list-style: none;
}
nav li a {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: var(--space-3);
  min-height: 36px;
  padding: 6px var(--space-3);
  color: var(--text);
  text-decoration: none;
  line-height: var(--leading-title);
  border-radius: var(--radius-small);
}
nav li a:hover {
  background: var(--surface-hover);
}
nav li a[aria-current] {
  background: var(--surface);
  box-shadow: inset 0 0 0 1px var(--hairline);
  font-weight: var(--weight-medium);
}
.verb {
  color: var(--text-muted);
  font: var(--weight-regular) var(--text-12) / 1 var(--font-mono);
}
[hidden] {
  display: none !important;
}

main {
  max-width: 1240px;
  padding: var(--space-10) 48px 120px;
}
.operation {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 440px);
  gap: 48px;
  padding: var(--space-10) 0;
  border-top: 1px solid var(--hairline);
}
.samples {
  position: sticky;
  top: var(--space-6);
  align-self: start;
  display: grid;
  gap: var(--space-4);
}

.top {
  display: none;
}
@media (max-width: 74em) {
  .operation {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-6);
  }
  .samples {
    position: static;
  }
  main {
    max-width: 860px;
    padding-inline: var(--space-8);
  }
}
@media (max-width: 50em) {
  .layout {
    display: block;
  }
  .rail {
    display: none;
  }
  .top {
    display: block;
    background: var(--canvas);
    border-bottom: 1px solid var(--hairline);
  }
  .menu summary {
    padding: var(--space-3) var(--space-4);
    min-height: var(--target);
    font-weight: var(--weight-medium);
    cursor: pointer;
  }
  .menu nav {
    padding: 0 var(--space-1) var(--space-6);
  }
  .menu nav li a {
    min-height: var(--target);
  }
  main {
    padding: var(--space-6) var(--space-4) 80px;
  }
  .operation {
    padding: var(--space-8) 0;
  }
}
@media print {
  .rail,
  .top,
  .copy {
    display: none;
  }
  .layout,
  .operation {
    display: block;
  }
}
`;
