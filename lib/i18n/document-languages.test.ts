import { expect, it } from "vitest";
import { distinctTexts, documentLanguages, formatDay, formatMoment, textIn } from "./document-languages.ts";

it("documents are in the chosen language, in Kazakh and then Russian where nobody chose", () => {
  expect(documentLanguages("en", true)).toEqual(["en"]);
  expect(documentLanguages("en", false)).toEqual(["kk", "ru"]);
});

it("a text that lacks a language is given in one that is written", () => {
  expect(textIn({ kk: "Зал", ru: "", en: " " }, "ru")).toBe("Зал");
  expect(textIn({ kk: "", ru: "Зал", en: "Hall" }, "en")).toBe("Hall");
  expect(textIn({ kk: "", ru: "", en: "" }, "kk")).toBe("");
});

it("a wording alike in two languages stands once", () => {
  expect(distinctTexts(["kk", "ru"], () => "Партер")).toEqual(["Партер"]);
  expect(distinctTexts(["kk", "ru"], (locale) => (locale === "kk" ? "Орын" : "Место"))).toEqual([
    "Орын",
    "Место",
  ]);
});

it("moments are told in the venue's zone, not in the machine's, and break only where they may", () => {
  const lateEvening = new Date("2026-12-02T19:30:00Z");
  expect(formatDay(lateEvening, "Asia/Almaty", "kk")).toBe("2026\u00a0ж. 3\u00a0желтоқсан, бейсенбі");
  expect(formatMoment(lateEvening, "Asia/Almaty", "ru")).toBe(
    "четверг, 3\u00a0декабря 2026\u00a0г. в\u00a000:30",
  );
  expect(formatMoment(lateEvening, "Asia/Almaty", "en")).toBe("Thursday, 3\u00a0December 2026 at\u00a000:30");
});
