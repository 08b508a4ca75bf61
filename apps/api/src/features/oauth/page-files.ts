/**
 * The script of the sign-in pages: sends an answer on, takes codes out of the address bar and the
 * history, and closes a window that has nothing left to say, or goes back to the page whose tab it took.
 */
export const signInJs = `'use strict';
const relay = document.querySelector('form[data-relay]');
const hash = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
if (relay) {
  for (const [name, value] of new URLSearchParams(hash)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    relay.append(input);
  }
  if (relay.querySelector('input')) relay.submit();
  else {
    relay.hidden = true;
    document.querySelector('[data-nothing]').hidden = false;
  }
}
const back = document.querySelector('a[data-return]');
// In this page's place: a step back leads past it.
if (back) location.replace(back.href);
if (document.body.dataset.action === 'close') setTimeout(() => window.close(), 1500);
`;

/** Looks like the widget: it is a part of the same minute. */
export function renderSignInCss(tokens: string): string {
  return `${tokens}
body {
  margin: 0;
  min-height: 100vh;
  display: grid;
  place-items: center;
  padding: 24px;
  box-sizing: border-box;
  background: var(--canvas);
  color: var(--text);
  font: var(--weight-regular) var(--text-16) / var(--leading-text) var(--font-text);
}
main {
  max-width: 26rem;
  padding: var(--space-8);
  border: 1px solid var(--hairline);
  border-radius: var(--radius-card);
  background: var(--surface);
}
h1 {
  font-size: var(--text-24);
  font-weight: var(--weight-strong);
  line-height: var(--leading-title);
  margin: 0 0 var(--space-3);
  text-wrap: balance;
}
p { margin: 0 0 12px; overflow-wrap: anywhere; }
.account { font-weight: 600; }
.quiet { color: var(--text-muted); }
.button {
  display: inline-block;
  margin-top: 8px;
  padding: 12px 24px;
  border: 0;
  border-radius: var(--radius-control);
  background: var(--accent);
  color: var(--accent-text);
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}
.button:focus-visible {
  outline: 2px solid var(--accent-readable);
  outline-offset: 2px;
}
`;
}
