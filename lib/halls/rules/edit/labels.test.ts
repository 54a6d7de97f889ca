import { describe, expect, it } from "vitest";
import { freeLabel, type LabelStyle, labelAfter, labelSequence, labelText } from "./labels.ts";

const alphabet = (style: LabelStyle, length: number) =>
  Array.from({ length }, (_, at) => labelText(style, at + 1)).join("");

describe("letters of rows", () => {
  it("are the Russian ones without Ё Й Ъ Ы Ь, then two of them", () => {
    expect(alphabet("russian", 28)).toBe("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ");
    expect([29, 30, 28 + 28 * 28, 29 + 28 * 28].map((n) => labelText("russian", n))).toEqual([
      "АА",
      "АБ",
      "ЯЯ",
      "ААА",
    ]);
  });

  it("are the Kazakh ones in the order in which Kazakh sorts them", () => {
    const letters = [...alphabet("kazakh", 38)];
    for (const letter of "ӘҒҚҢӨҰҮҺІ") expect(letters).toContain(letter);
    expect(letters.toSorted(new Intl.Collator("kk").compare)).toEqual(letters);
    expect(labelText("kazakh", 39)).toBe("АА");
  });

  it("are A to Z and AA in Latin, and a skip list leaves letters out", () => {
    expect(alphabet("latin", 26)).toBe("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    expect(labelText("latin", 27)).toBe("AA");
    const next = labelSequence("latin", 8, 1, ["I", "O"]);
    expect(Array.from({ length: 8 }, next).join("")).toBe("HJKLMNPQ");
    const rows = labelSequence("number", 12, 1, ["13"]);
    expect([rows(), rows()]).toEqual(["12", "14"]);
  });
});

describe("counting on", () => {
  it("goes on from numbers, letters and both", () => {
    const pairs = {
      9: "10",
      "09": "10",
      A9: "A10",
      Б: "В",
      Я: "АА",
      Z: "AA",
      Ә: "Б",
      "": "1",
      Ложа: "Ложа2",
    };
    for (const [label, next] of Object.entries(pairs)) expect(labelAfter(label)).toBe(next);
  });

  it("never answers a label that is taken", () => {
    const taken = new Set(["1", "2", "999999999", "Я", "АА"]);
    expect(freeLabel("1", taken)).toBe("3");
    expect(freeLabel("Я", taken)).toBe("АБ");
    expect(freeLabel("999999999", taken)).toBe("1000000000");
    expect(taken.has("АБ")).toBe(true);
  });
});
