import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { OrganizerText, safeHref } from "./markdown.tsx";

const html = (markdown: string) => renderToStaticMarkup(<OrganizerText markdown={markdown} />);

it("links to https, mailto and tel only", () => {
  expect(safeHref("https://example.com/a?b=1")).toBe("https://example.com/a?b=1");
  expect(safeHref("mailto:a@example.com")).toBe("mailto:a@example.com");
  expect(safeHref("tel:+77222563468")).toBe("tel:+77222563468");
  const refused = [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "http://example.com",
    "//evil.example",
    "/kk/admin",
    "ftp://example.com",
    "",
  ];
  for (const href of refused) expect(safeHref(href), href).toBeNull();
});

it("shows the words of a refused link without its address", () => {
  const written = html("[press me](javascript:alert(1)) and <javascript:alert(1)>");
  expect(written).toContain("press me");
  expect(written).not.toContain("href");
  // The control: an allowed link does get its address.
  expect(html("[site](https://example.com)")).toContain('href="https://example.com/"');
});

it("shows HTML as text and leaves pictures out", () => {
  const written = html(
    `<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n![spy](https://spy.example/pixel.png)`,
  );
  expect(written).not.toMatch(/<script|<img|spy\.example/);
  expect(written).toContain("&lt;script&gt;");
});

it("keeps an organizer's headings below the page's own", () => {
  expect(html("# Big")).not.toContain("<h1");
  expect(html("# Big")).toContain("<h3");
});
