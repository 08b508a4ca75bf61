import { exampleText } from '../postman';
import type { Document, Operation } from '../read';
import { sampleOf } from '../sample';

/** The header that each security scheme becomes, with the secret left to the shell. */
const headers: Readonly<Record<string, string>> = {
  ApiKey: 'x-trackstar-api-key: $TRACKSTAR_API_KEY',
  AccessToken: 'x-trackstar-access-token: $TRACKSTAR_ACCESS_TOKEN',
  LinkToken: 'authorization: Bearer $LINK_TOKEN',
  AdminToken: 'authorization: Bearer $ADMIN_TOKEN',
  MetricsToken: 'authorization: Bearer $METRICS_TOKEN',
};

/** A call to copy into a shell. */
export function curl(document: Document, operation: Operation): string {
  const { method, body, parameters, callers } = operation;
  const url = `${document.servers?.[0]?.url ?? ''}${fillPath(operation)}`;
  const lines = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(url)}`,
    ...(callers[0] ?? []).map((scheme) => `-H "${headers[scheme] ?? scheme}"`),
    ...parameters
      .filter((parameter) => parameter.in === 'header')
      .map((parameter) => `-H ${quoted(`${parameter.name.toLowerCase()}: ${parameter.example}`)}`),
    ...(body
      ? [
          `-H ${quoted(`content-type: ${body.contentType}`)}`,
          body.contentType === 'application/json'
            ? `-d ${quoted(JSON.stringify(sampleOf(document, body.schema), null, 2))}`
            : `-d 'name=value'`,
        ]
      : []),
  ];
  return lines.join(' \\\n  ');
}

function fillPath({ path, parameters }: Operation): string {
  return path.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const parameter = parameters.find((each) => each.in === 'path' && each.name === name);
    return encodeURIComponent((parameter && exampleText(parameter)) || name) || whole;
  });
}

function quoted(text: string): string {
  return /^[\w:/.,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
