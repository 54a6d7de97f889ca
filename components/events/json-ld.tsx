import { jsonForScript } from "#lib/catalogue/rules/structured-data.ts";

/** Structured data for search engines; nothing in it can end the element. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />;
}
