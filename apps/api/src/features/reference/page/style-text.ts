/** Titles, paragraphs and what stands among them. */
export const textCss = `h1,
h2,
h3,
h4 {
  margin: 0;
  line-height: var(--leading-title);
  font-weight: var(--weight-strong);
  text-wrap: balance;
}
h1,
h2 {
  font-size: var(--text-24);
  letter-spacing: -0.01em;
}
.about h2 {
  font-size: var(--text-20);
}
h3 {
  font-size: var(--text-20);
}
h4 {
  margin: var(--space-8) 0 var(--space-1);
  font-size: var(--text-14);
}
h2 a,
h3 a {
  color: inherit;
  text-decoration: none;
}
h2 a:hover,
h3 a:hover {
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 4px;
}
.about > p,
.about > ol,
.about > dl,
.tag p,
.welcome p {
  max-width: 66ch;
  margin: var(--space-3) 0 0;
}
.welcome p {
  font-size: var(--text-16);
  color: var(--text-muted);
}
.about a,
.documents a {
  color: var(--accent-readable);
  text-underline-offset: 3px;
}
.about h2 a,
.about h3 a {
  color: inherit;
}
.welcome {
  padding-bottom: var(--space-10);
}
.welcome .documents {
  display: flex;
  flex-wrap: wrap;
  gap: var(--space-2) var(--space-6);
  font-size: var(--text-14);
}
.tag {
  padding: 72px 0 var(--space-8);
  border-top: 1px solid var(--hairline);
}
.tag p {
  color: var(--text-muted);
}
ol {
  padding-left: var(--space-5);
}
li + li {
  margin-top: var(--space-2);
}
nav li + li {
  margin-top: 0;
}
dt {
  margin-top: var(--space-4);
}
dd {
  margin: var(--space-1) 0 0;
  color: var(--text-muted);
}
code,
pre {
  font-family: var(--font-mono);
  font-size: var(--text-13);
}
p code,
td code,
dt code,
li code {
  overflow-wrap: anywhere;
}

.address {
  display: flex;
  align-items: baseline;
  gap: var(--space-2);
}
.address code {
  overflow-wrap: anywhere;
}
.method {
  padding: 2px var(--space-2);
  background: var(--surface-sunken);
  border: 1px solid var(--hairline);
  border-radius: var(--radius-small);
  font: var(--weight-medium) var(--text-12) / 1.5 var(--font-mono);
}
.callers {
  color: var(--text-muted);
}
`;
