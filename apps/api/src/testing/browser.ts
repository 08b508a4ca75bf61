/** A customer's browser as far as servers can tell: cookies per origin, and who made it ask. */
export class TestBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** Without following: the first answer. */
  async visit(
    url: string,
    options: { from?: 'same-origin' | 'cross-site' | 'none'; form?: Record<string, string> } = {},
  ): Promise<Visit> {
    const { origin } = new URL(url);
    const { from = 'none', form } = options;
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    // SameSite=Lax: not with a form of another site.
    const sendsCookies = !(form && from === 'cross-site');
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: {
        'sec-fetch-site': from,
        'sec-fetch-mode': 'navigate',
        accept: 'text/html',
        ...(cookie && sendsCookies && { cookie }),
      },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.cookies.set(origin, jar);
    const location = response.headers.get('location');
    return {
      url,
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: location === null ? undefined : new URL(location, url).href,
    };
  }

  /** A click in our widget that opened a window. */
  openStart(url: string): Promise<Visit> {
    return this.visit(url, { from: 'same-origin' });
  }

  /** Signs in at a simulator; the address that it sends the browser back to. */
  async approve(authorizeUrl: string, account = 'full'): Promise<string> {
    return this.decide(authorizeUrl, { decision: 'approve', account });
  }

  async decide(authorizeUrl: string, choice: Record<string, string>): Promise<string> {
    const url = new URL(authorizeUrl);
    for (const [name, value] of Object.entries(choice)) url.searchParams.set(name, value);
    const { location, text } = await this.visit(url.href);
    if (location === undefined) throw new Error(`the simulator did not send back: ${text}`);
    return location;
  }

  /** Comes back as a browser does: what stands behind "#" goes by way of the page's own script. */
  async comeBack(location: string): Promise<Visit> {
    const url = new URL(location);
    const { hash } = url;
    url.hash = '';
    const first = await this.visit(url.href, { from: 'cross-site' });
    const action = /<form method="post" action="([^"]+)" data-relay/.exec(first.text)?.[1];
    if (action === undefined || hash === '') return first;
    const form = Object.fromEntries(new URLSearchParams(hash.slice(1)));
    return this.visit(new URL(action, url).href, { from: 'same-origin', form });
  }
}

export interface Visit {
  url: string;
  status: number;
  headers: Headers;
  text: string;
  /** Where it is sent on to. */
  location: string | undefined;
}
