const mark = '[redacted]';
const longest = 4 * 1024;

/**
 * The beginning of an answer, fit to be stored: without the secrets that were sent, and nothing of an
 * answer that repeats one in another form. `text` must be longer than what is kept by at least the
 * length of a secret, where there is more: else half a secret could stand at the end.
 */
export function toStoredAnswer(text: string, secrets: readonly string[]): string {
  const plain = secrets.reduce((left, secret) => left.replaceAll(secret, mark), text);
  if (secrets.some((secret) => inDisguise(plain, secret))) {
    return '[left out: the answer repeats a secret]';
  }
  // The database takes no NUL in text.
  return cut(plain.replaceAll('\0', '�'), longest);
}

/** Base64 reads three bytes at a time: the same text looks different at each of three offsets. */
function inDisguise(text: string, secret: string): boolean {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      // The first and the last characters depend on what stands around.
      .slice(offset === 0 ? 0 : 4, -4),
  );
  const hex = bytes.toString('hex');
  return (
    base64.some(
      (form) =>
        text.includes(form) || text.includes(form.replaceAll('+', '-').replaceAll('/', '_')),
    ) || text.toLowerCase().includes(hex)
  );
}

/** At most this many bytes, without half a character at the end. */
function cut(text: string, bytes: number): string {
  const buffer = Buffer.from(text);
  if (buffer.length <= bytes) return text;
  return new TextDecoder().decode(buffer.subarray(0, bytes)).replace(/�+$/, '');
}
