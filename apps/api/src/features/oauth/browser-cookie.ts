import { newSecret } from '../../platform/crypto/secrets';

/**
 * Tells one browser from another. `__Host-` (https only) keeps other hosts of the same site from setting
 * it; Lax lets it come along when a system sends the browser back.
 */
export function browserCookie(publicUrl: string) {
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? '__Host-trackstar_link' : 'trackstar_link';
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=3600${isSecure ? '; Secure' : ''}`;
  return {
    read(header: string | undefined): string | undefined {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim());
      const values = pairs.flatMap((pair) =>
        pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : [],
      );
      // Two of them: one was planted by another path or host, and nobody can say which.
      return values.length === 1 && /^[A-Za-z0-9_-]{43}$/.test(values[0] ?? '')
        ? values[0]
        : undefined;
    },
    make: () => newSecret(''),
    write: (value: string) => `${name}=${value}; ${attributes}`,
  };
}

export type BrowserCookie = ReturnType<typeof browserCookie>;
