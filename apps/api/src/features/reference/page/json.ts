import { markup, type Html } from './markup';

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?|true|false|null)/g;

/** JSON as people read it: indented, its keys set apart from its values. */
export function json(value: unknown): Html {
  const text = JSON.stringify(value, null, 2);
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, quoted, colon] = match;
    parts.push(markup`${text.slice(end, match.index)}`);
    if (quoted && colon) parts.push(markup`<span class="key">${quoted}</span>${colon}`);
    else parts.push(markup`<span class="${quoted ? 'text' : 'plain'}">${whole}</span>`);
    end = match.index + whole.length;
  }
  return markup`${parts}${text.slice(end)}`;
}
