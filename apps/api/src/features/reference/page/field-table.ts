import type { Field } from './fields';
import { html, prose, type Html } from './html';

/** More values than this are folded away. */
const inlineValues = 6;

/** Fields as a table of two columns, which become one where the screen is narrow. */
export function fieldTable(label: string, fields: readonly Field[]): Html {
  return html`<table class="fields" aria-label="${label}" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Field</th>
        <th role="columnheader" scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${fields.map(row)}
    </tbody>
  </table>`;
}

function row(field: Field): Html {
  const depth = Math.min(field.within.length, 5);
  return html` <tr role="row" ${depth > 0 && html` class="depth-${depth}"`}>
    <th role="rowheader" scope="row">
      ${depth > 0 && html`<span class="unseen">${field.within.join(', ')}, </span>`}<code
        >${field.name}</code
      >
      <span class="type">${field.type}</span>${
        field.required && html` <span class="required">required</span>`
      }${field.deprecated && html` <span class="deprecated">deprecated</span>`}
    </th>
    <td role="cell">${meaning(field)}</td>
  </tr>`;
}

function meaning({ description, values, preset, limits }: Field): Html {
  return html`${description && html`<p>${prose(description)}</p>`}${valueList(values)}${
    preset !== undefined && html`<p class="note">Default <code>${JSON.stringify(preset)}</code></p>`
  }${limits && html`<p class="note">${capital(limits)}</p>`}`;
}

function valueList(values: readonly unknown[]): Html | undefined {
  if (values.length === 0) return undefined;
  const codes = values.map(
    (value, index) => html`${index > 0 && ', '}<code>${String(value)}</code>`,
  );
  if (values.length === 1) return html`<p class="note">Always ${codes}</p>`;
  if (values.length <= inlineValues) return html`<p class="note">One of ${codes}</p>`;
  return html`<details class="values">
    <summary>One of ${values.length} values</summary>
    <p>${codes}</p>
  </details>`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
