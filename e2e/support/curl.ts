/** What a shell makes of a command: quotes, escaped line ends, and variables from `env`. */
function wordsOf(command: string, env: Record<string, string>): string[] {
  const insert = (text: string) =>
    text.replaceAll(/\\(["\\$`])|\$(\w+)/g, (_, escaped: string | undefined, name: string) => {
      if (escaped) return escaped;
      const value = env[name];
      if (value === undefined) throw new Error(`The command needs $${name}.`);
      return value;
    });
  const word = /(?:'[^']*'|"(?:\\[^]|[^"\\])*"|[^\s'"])+/g;
  const part = /'([^']*)'|"((?:\\[^]|[^"\\])*)"|([^'"]+)/g;
  return [...command.replaceAll('\\\n', ' ').matchAll(word)].map(([text]) =>
    text.replaceAll(
      part,
      (_, literal: string | undefined, quoted: string | undefined, plain: string | undefined) =>
        literal ?? insert(quoted ?? plain ?? ''),
    ),
  );
}

/**
 * Does what a curl command of the documentation says, without curl, which not every machine has: the
 * options -X, -H and -d, and one address.
 */
export async function curl(command: string, env: Record<string, string>): Promise<unknown> {
  const [program, ...words] = wordsOf(command, env);
  if (program !== 'curl') throw new Error(`This is no curl command: ${command}`);
  const headers: Record<string, string> = {};
  let method: string | undefined;
  let body: string | undefined;
  let url: string | undefined;
  while (words.length) {
    const word = words.shift() ?? '';
    if (word === '-X') method = words.shift();
    else if (word === '-d') body = words.shift();
    else if (word === '-H') {
      const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(words.shift() ?? '') ?? [];
      headers[name] = value;
    } else if (word.startsWith('-') || url) throw new Error(`Cannot do ${word} of ${command}`);
    else url = word;
  }
  const response = await fetch(url ?? '', {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${command}\n${response.status} ${text}`);
  return JSON.parse(text);
}
