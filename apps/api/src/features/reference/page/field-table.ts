import type { Field } from './fields';
import { markup, prose, type Html } from './markup';

/** More values than this are folded away. */
const inlineValues = 6;

/**
 * Fields as a table of two columns, which become one where the screen is narrow. `mark` names the
 * exception: of a request the fields that are required, of an answer those that may be missing.
 */
export function fieldTable(
  label: string,
  fields: readonly Field[],
  mark: 'required' | 'optional',
): Html {
  return markup`<table class="fields" aria-label="${label}" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Field</th><th role="columnheader" scope="col">Meaning</th></tr></thead>
<tbody role="rowgroup">${fields.map((field) => row(field, mark))}</tbody>
</table>`;
}

function row(field: Field, mark: 'required' | 'optional'): Html {
  const depth = Math.min(field.within.length, 5);
  const marked = field.required === (mark === 'required');
  return markup`
<tr role="row"${depth > 0 && markup` class="depth-${depth}"`}><th role="rowheader" scope="row">
${depth > 0 && markup`<span class="unseen">${field.within.join(', ')}, </span>`}
<code>${field.name}</code>
${marked && markup`<span class="${mark}">${mark}</span>`}
${field.deprecated && markup`<span class="deprecated">deprecated</span>`}
<span class="type">${field.type}</span>
</th><td role="cell">${meaning(field)}</td></tr>`;
}

function meaning({ description, values, preset, example, limits }: Field): Html {
  return markup`
${description && markup`<p>${prose(description)}</p>`}
${valueList(values)}
${preset !== undefined && note(markup`Default <code>${presetText(preset)}</code>`)}
    ${isScalar(example) && preset === undefined && note(markup`Example <code>${String(example)}</code>`)}
${limits && note(markup`${capital(limits)}`)}`;
}

function valueList(values: readonly unknown[]): Html | undefined {
  if (values.length === 0) return undefined;
  const codes = values.map(
    (value, index) => markup`${index > 0 && ', '}<code>${String(value)}</code>`,
  );
  if (values.length === 1) return note(markup`Always ${codes}`);
  if (values.length <= inlineValues) return note(markup`One of ${codes}`);
  return markup`<details class="values"><summary>One of ${values.length} values</summary>
<p>${codes}</p></details>`;
}

const note = (content: Html) => markup`<p class="note">${content}</p>`;
const isScalar = (value: unknown) => typeof value === 'string' || typeof value === 'number';
const presetText = (preset: unknown) =>
  typeof preset === 'string' ? preset : JSON.stringify(preset);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
