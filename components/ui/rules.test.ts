import { describe, expect, test } from "vitest";
import { dueAnnouncement, leftText } from "./countdown-rules.ts";
import { answerKey, checkedFrom, type FormState, fieldFrom } from "./form-state.ts";
import { pagesShown } from "./pages-shown.ts";

describe("a clock", () => {
  test.each([
    [125, "2:05"],
    [59, "0:59"],
    [0, "0:00"],
    [3_600, "60:00"],
  ])("%i seconds read %s", (seconds, expected) => {
    expect(leftText(seconds)).toBe(expected);
  });

  test("speaks at five, two and one minutes, once each, and not in between", () => {
    const spoken = Array.from({ length: 601 }, (_, i) => dueAnnouncement(600 - i));
    const changes = spoken.filter((word, i) => word !== undefined && word !== spoken[i - 1]);
    expect(changes).toEqual([5, 2, 1]);
    expect(dueAnnouncement(200)).toBeUndefined();
    expect(dueAnnouncement(0)).toBeUndefined();
  });
});

describe("a form's answer", () => {
  const state: FormState<"EMAIL_INVALID"> = {
    status: "error",
    fields: { email: "EMAIL_INVALID" },
    values: { email: "a@", news: "on" },
  };
  const say = (code: string) => `say ${code}`;

  test("gives a field what was typed and its fault in words", () => {
    expect(fieldFrom(state, "email", say)).toEqual({
      name: "email",
      defaultValue: "a@",
      error: "say EMAIL_INVALID",
    });
    expect(fieldFrom(state, "name", say)).toEqual({
      name: "name",
      defaultValue: undefined,
      error: undefined,
    });
  });

  test("keeps a box ticked", () => {
    expect(checkedFrom(state, "news", say).defaultChecked).toBe(true);
    expect(checkedFrom(state, "terms", say).defaultChecked).toBe(false);
  });

  test("has another key for another answer", () => {
    expect(answerKey(state)).toBe(answerKey({ ...state }));
    expect(answerKey(state)).not.toBe(answerKey({ ...state, values: { email: "b@" } }));
  });
});

test.each([
  [1, 1, [1]],
  [1, 12, [1, 2, 12]],
  [6, 12, [1, 5, 6, 7, 12]],
  [12, 12, [1, 11, 12]],
])("page %i of %i shows %j", (page, pages, expected) => {
  expect(pagesShown(page, pages)).toEqual(expected);
});
