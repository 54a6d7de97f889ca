/** A form as it stands in a page: where it goes, what it would send by itself, its buttons. */
export type PlainForm = {
  action: string;
  fields: [string, string][];
  buttons: [string, string][];
  html: string;
};

export type PlainPage = { url: string; status: number; html: string; forms: PlainForm[] };

/**
 * A browser without scripts, over fetch: cookies, redirects, forms. What works here works for everybody, and it costs little
 * enough for hundreds of buyers at once. `address` is what the proxy in front would write.
 */
export class PlainBrowser {
  readonly #origin: string;
  readonly #address: string;
  readonly cookies = new Map<string, string>();

  constructor(origin: string, address = "203.0.113.1") {
    this.#origin = origin;
    this.#address = address;
  }

  get(path: string): Promise<PlainPage> {
    return this.#go(new URL(path, this.#origin), "GET");
  }

  /** Sends a form with what is typed over its own fields; `button` is the one that is pressed. */
  submit(
    page: PlainPage,
    form: PlainForm,
    typed: Record<string, string> = {},
    button?: [string, string],
  ): Promise<PlainPage> {
    const body = new FormData();
    for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value);
    for (const [name, value] of Object.entries(typed)) body.append(name, value);
    if (button) body.append(...button);
    return this.#go(new URL(form.action || page.url, page.url), "POST", body);
  }

  /** A request of a program of ours: JSON in, JSON out. */
  async json(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await this.#send(
      new URL(path, this.#origin),
      method,
      body === undefined ? undefined : JSON.stringify(body),
      {
        "content-type": "application/json",
        ...headers,
      },
    );
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }

  async #go(url: URL, method: string, body?: FormData): Promise<PlainPage> {
    let [at, how, what] = [url, method, body];
    for (let hops = 0; hops < 8; hops++) {
      const response = await this.#send(at, how, what, {});
      const location = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || !location) {
        const html = await response.text();
        return { url: at.href, status: response.status, html, forms: formsOf(html) };
      }
      await response.body?.cancel();
      [at, how, what] = [new URL(location, at), "GET", undefined];
    }
    throw new Error(`too many redirects from ${url.href}`);
  }

  async #send(
    url: URL,
    method: string,
    body: string | FormData | undefined,
    headers: Record<string, string>,
  ) {
    const response = await fetch(url, {
      method,
      body,
      redirect: "manual",
      headers: {
        ...headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        "x-forwarded-for": this.#address,
        ...(method === "GET" ? {} : { origin: this.#origin, "sec-fetch-site": "same-origin" }),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

function formsOf(html: string): PlainForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", inner = ""]) => {
    const tags = [...inner.matchAll(/<(input|textarea|button)\b([^>]*)>/g)].map(
      ([, tag, attributes = ""]) => ({
        tag,
        type: attribute(attributes, "type"),
        name: attribute(attributes, "name"),
        value: attribute(attributes, "value") ?? "",
        isChecked: /\bchecked\b/.test(attributes),
      }),
    );
    const named = tags.filter((tag) => tag.name);
    const isButton = (tag: (typeof tags)[number]) => tag.tag === "button" || tag.type === "submit";
    const isLeftOut = (tag: (typeof tags)[number]) =>
      (tag.type === "checkbox" || tag.type === "radio") && !tag.isChecked;
    return {
      action: attribute(head, "action") ?? "",
      fields: [...named.filter((tag) => !isButton(tag) && !isLeftOut(tag)), ...selectsOf(inner)].map(
        (tag): [string, string] => [tag.name ?? "", tag.value],
      ),
      buttons: named.filter(isButton).map((tag): [string, string] => [tag.name ?? "", tag.value]),
      html: inner,
    };
  });
}

function selectsOf(html: string): { name: string; value: string }[] {
  return [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, head = "", inner = ""]) => {
    const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
    const chosen = options.find((attributes) => /\bselected\b/.test(attributes)) ?? options[0] ?? "";
    return { name: attribute(head, "name") ?? "", value: attribute(chosen, "value") ?? "" };
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : plainText(found);
}

const entities: Record<string, string> = {
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  "#x27": "'",
  "#39": "'",
  nbsp: "\u00a0",
};

function plainText(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
