import { sampleOf } from '../sample';
import type { Document, ErrorExample, Operation, Reply } from '../read';
import { callers } from './callers';
import { curl } from './curl';
import { fieldTable } from './field-table';
import { fieldOf, fieldsOf, type Field } from './fields';
import { markup, prose, type Html } from './markup';
import { json } from './json';

/** One operation: what it is for and takes on one side, how it looks on the wire on the other. */
export function operationSection(document: Document, operation: Operation): Html {
  const { id, summary, method, path, description, deprecated } = operation;
  return markup` <section class="operation" id="${id}" aria-labelledby="${id}-title">
    <div class="about">
      <h3 id="${id}-title">
        <a href="#${id}">${summary}</a>${deprecated && markup` <span class="deprecated">deprecated</span>`}
      </h3>
      <p class="address"><span class="method">${method}</span> <code>${breakable(path)}</code></p>
      ${callers(operation)} ${description && markup`<p>${prose(description)}</p>`}
      ${parameterTables(document, operation)} ${bodyTable(document, operation)}
      ${replyFields(document, operation)} ${errorTable(operation.errors)}
    </div>
    <div class="samples">
      ${sample('curl', curl(document, operation))}
      ${operation.replies.map((reply) => replySample(document, reply))}
    </div>
  </section>`;
}

/** A block of code with its name; the script adds a copy button to it. */
export function sample(name: string, code: Html | string): Html {
  return markup`<figure class="sample">
    <figcaption>${name}</figcaption>
    <pre tabindex="0"><code>${code}</code></pre>
  </figure>`;
}

const places = [
  ['path', 'In the path'],
  ['query', 'In the query'],
  ['header', 'Headers'],
] as const;

function parameterTables(document: Document, { parameters, summary }: Operation): Html[] {
  return places.flatMap(([place, title]) => {
    const fields = parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => fieldOf(document, parameter));
    if (fields.length === 0) return [];
    return [
      markup`<h4>${title}</h4>
        ${fieldTable(`${summary}: ${title}`, fields, 'required')}`,
    ];
  });
}

function bodyTable(document: Document, { body, summary }: Operation): Html | undefined {
  if (!body) return undefined;
  return markup`<h4>Body${!body.required && markup` <span class="type">may be left out</span>`}</h4>
    ${fieldTable(`${summary}: body`, fieldsOf(document, body.schema), 'required')}`;
}

function replyFields(document: Document, { replies, summary }: Operation): Html | undefined {
  const schema = replies.find(({ contentType }) => contentType === 'application/json')?.schema;
  const fields: Field[] = schema ? fieldsOf(document, schema) : [];
  if (fields.length === 0) return undefined;
  return markup`<details class="fold">
    <summary>Reply <span class="count">${counted(fields.length, 'field')}</span></summary>
    ${fieldTable(`${summary}: reply`, fields, 'optional')}
  </details>`;
}

function errorTable(errors: readonly ErrorExample[]): Html | undefined {
  if (errors.length === 0) return undefined;
  return markup`<details class="fold">
    <summary>Errors <span class="count">${counted(errors.length, 'code')}</span></summary>
    <table class="errors" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Status</th>
          <th role="columnheader" scope="col">Code</th>
          <th role="columnheader" scope="col">Message</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${errors.map(
          ({ status, code, message }) =>
            markup` <tr role="row">
              <td role="cell" class="status">${status}</td>
              <th role="rowheader" scope="row"><code>${breakable(code)}</code></th>
              <td role="cell">${message}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function replySample(document: Document, { contentType, schema }: Reply): Html {
  if (contentType === 'text/event-stream') return streamSample();
  if (contentType !== 'application/json') {
    return markup`<p class="bytes">Answers <code>${contentType}</code>.</p>`;
  }
  const value = schema && sampleOf(document, schema);
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (value === undefined || empty)
    return markup`<p class="bytes">Answers <code>${contentType}</code>.</p>`;
  return sample('200', json(value));
}

function streamSample(): Html {
  const events = [
    'event: stage\ndata: {"stage":"checking_permissions"}',
    'event: permission\ndata: {"action":"get_orders","resource":"orders","status":"granted"}',
    'event: done\ndata: {"auth_code":"tsac_…"}',
  ];
  return sample('200 with Accept: text/event-stream', events.join('\n\n'));
}

/** Long words may break behind their signs. */
function breakable(text: string): Html {
  return markup`${text.split(/(?<=[/_])/).map((part, index) => markup`${index > 0 && markup`<wbr />`}${part}`)}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
