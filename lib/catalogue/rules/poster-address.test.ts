import { expect, it } from "vitest";
import { posterUrl, posterVersion } from "./poster-address.ts";

const event = {
  slug: "abai",
  kind: "theatre" as const,
  colors: ["#123c4a", "#e6b345"] as const,
  title: "Абай",
};

it("gives a poster another address when anything that is drawn changes, and only then", () => {
  const version = posterVersion(event);
  expect(posterVersion({ ...event })).toBe(version);
  const changes = [
    { title: "Абай жолы" },
    { kind: "concert" as const },
    { colors: ["#123c4a", "#000000"] as const },
    { slug: "abai-2" },
  ];
  for (const change of changes) expect(posterVersion({ ...event, ...change })).not.toBe(version);
});

it("has one address a language", () => {
  expect(posterUrl(event, "kk")).toMatch(/^\/api\/posters\/abai-kk\.svg\?v=[0-9a-z]+$/);
  expect(posterUrl(event, "ru")).toContain("abai-ru.svg");
});
