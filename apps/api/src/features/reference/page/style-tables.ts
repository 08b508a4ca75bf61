/** Fields and errors: tables that become lists where the screen is narrow. */
export const tableCss = `table {
  width: 100%;
  border-collapse: collapse;
}
.fields thead,
.errors thead {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
th,
td {
  padding: var(--space-3) 0;
  text-align: left;
  vertical-align: top;
  font-weight: var(--weight-regular);
  border-bottom: 1px solid var(--hairline);
}
tr:last-child > th,
tr:last-child > td {
  border-bottom: 0;
}
.fields th {
  width: 42%;
  padding-right: var(--space-4);
  overflow-wrap: anywhere;
}
.fields th code {
  font-weight: var(--weight-medium);
}
.fields td p {
  margin: 0;
}
.type,
.note,
.count {
  color: var(--text-muted);
  font-size: var(--text-13);
  font-weight: var(--weight-regular);
}
.required,
.optional,
.deprecated {
  padding: 0 6px;
  font: var(--weight-regular) var(--text-12) / 18px var(--font-text);
  border: 1px solid var(--hairline);
  border-radius: var(--radius-small);
  white-space: nowrap;
}
.required {
  color: var(--accent-readable);
}
.optional,
.deprecated {
  color: var(--text-muted);
}
.fields .type {
  display: block;
}
.fields [class^='depth-'] th {
  position: relative;
}
.fields [class^='depth-'] th::before {
  content: '';
  position: absolute;
  left: calc((var(--depth) - 1) * 16px + 2px);
  top: 0;
  bottom: 0;
  border-left: 1px solid var(--hairline);
}
.depth-1 {
  --depth: 1;
}
.depth-2 {
  --depth: 2;
}
.depth-3 {
  --depth: 3;
}
.depth-4 {
  --depth: 4;
}
.depth-5 {
  --depth: 5;
}
.fields [class^='depth-'] th {
  padding-left: calc(var(--depth) * 16px);
}
.errors .status {
  width: 56px;
  font-variant-numeric: tabular-nums;
}
.errors th {
  width: 36%;
  padding-right: var(--space-4);
}

summary {
  cursor: pointer;
}
.fold {
  margin-top: var(--space-6);
  border: 1px solid var(--hairline);
  border-radius: var(--radius-control);
}
.fold + .fold {
  margin-top: var(--space-3);
}
.fold > summary {
  display: flex;
  align-items: center;
  gap: var(--space-2);
  min-height: var(--target);
  padding: 0 var(--space-4);
  font-weight: var(--weight-medium);
  list-style: none;
}
.fold > summary::-webkit-details-marker {
  display: none;
}
.fold > summary::after {
  content: '';
  width: 7px;
  height: 7px;
  margin-left: auto;
  border: solid var(--text-muted);
  border-width: 0 1.5px 1.5px 0;
  transform: translateY(-2px) rotate(45deg);
}
.fold[open] > summary::after {
  transform: translateY(2px) rotate(225deg);
}
.fold > table {
  margin: 0 var(--space-4) var(--space-1);
  width: calc(100% - 32px);
  border-top: 1px solid var(--hairline);
}
.values summary {
  color: var(--text-muted);
  font-size: var(--text-13);
}

@media (max-width: 50em) {
  .fields .type {
    display: inline;
  }
  .fields,
  .fields tbody,
  .fields tr,
  .fields th,
  .fields td,
  .errors,
  .errors tbody,
  .errors tr,
  .errors th,
  .errors td {
    display: block;
    width: auto;
  }
  .fields tr,
  .errors tr {
    padding: var(--space-3) 0;
    border-bottom: 1px solid var(--hairline);
  }
  .fields tr:last-child,
  .errors tr:last-child {
    border-bottom: 0;
  }
  .fields th,
  .fields td,
  .errors th,
  .errors td {
    padding: 0;
    border: 0;
  }
  .fields tr[class^='depth-'] {
    padding-left: calc(var(--depth) * 12px);
    border-left: 1px solid var(--hairline);
  }
  .fields [class^='depth-'] th {
    padding-left: 0;
  }
  .fields [class^='depth-'] th::before {
    display: none;
  }
  .fields td:not(:empty) {
    margin-top: var(--space-1);
  }
  .fold > summary {
    min-height: var(--target);
  }
}
`;
