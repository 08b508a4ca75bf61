type Value = Html | string | number | null | undefined | false | readonly Value[];

/** Markup that is safe to send: text reaches it only through `markup`, which escapes. */
export class Html {
  constructor(readonly text: string) {}
}

/**
 * A template whose values are escaped, unless they are markup made here themselves. The indentation
 * of the template is for its readers here and is not sent.
 */
export function markup(strings: TemplateStringsArray, ...values: Value[]): Html {
  const [first = '', ...rest] = strings.map((part) => part.replace(/\n\s+/g, '\n'));
  return new Html(rest.reduce((text, part, index) => text + toText(values[index]) + part, first));
}

function toText(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(toText).join('');
  return escape(String(value));
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A sentence of the contract, with the addresses and names in it set as code. */
export function prose(text: string | undefined): Html | undefined {
  if (!text) return undefined;
  const parts = text.split(
    /(\b(?:GET|POST|PATCH|PUT|DELETE) \/[\w/{}-]*|\b[a-z]+(?:_[a-z]+)+\b|\b[a-z]+[A-Z]\w+|text\/event-stream|Accept-Language|Idempotency-Key)/,
  );
  return markup`${parts.map((part, index) => (index % 2 ? markup`<code>${part}</code>` : part))}`;
}
