/** The part of an API response that next-auth writes to, kept until it becomes a Response. */
export class Answer {
  private code = 200;
  private body: string | null = null;
  private readonly headers = new Map<string, string | string[]>();

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.body = JSON.stringify(value);
  }

  send(value: unknown): void {
    if (value === undefined || value === null) return;
    if (typeof value === "string") this.body = value;
    else this.json(value);
  }

  end(): void {}

  response(): Response {
    const headers = new Headers({ "cache-control": "private, no-store" });
    for (const [name, value] of this.headers) {
      headers.delete(name);
      for (const one of [value].flat()) headers.append(name, one);
    }
    return new Response(this.body, { status: this.code, headers });
  }
}
