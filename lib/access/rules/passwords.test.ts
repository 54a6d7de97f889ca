import { expect, test } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { demoPassword } from "./demo.ts";
import { passwordFault } from "./passwords.ts";

test("8 to 128 characters, counted as people count", () => {
  expect(passwordFault("1f!кұпи")).toBe("PASSWORD_TOO_SHORT");
  expect(passwordFault("1f!кұпия")).toBeNull();
  expect(passwordFault("🌱🌿🍀🌾🌵🌳🌲🌴")).toBeNull();
  expect(passwordFault("ab".repeat(64))).toBeNull();
  expect(passwordFault(`${"ab".repeat(64)}c`)).toBe("PASSWORD_TOO_LONG");
});

test("no rule of composition: words, spaces at the ends and any script are taken", () => {
  for (const password of [
    "correct horse battery",
    "  with spaces  ",
    "жеті қат көктің астында",
    demoPassword,
  ]) {
    expect(passwordFault(password)).toBeNull();
  }
});

test.each([
  "12345678",
  "Password1",
  "QWERTY123",
  "пароль123",
  "құпиясөз1",
  "йцукенгш",
  "kazakhstan2026",
  "aaaaaaaaa",
])("among the commonest: %s", (password) => {
  expect(passwordFault(password)).toBe("PASSWORD_TOO_COMMON");
});

test("the person's own e-mail is no password", () => {
  expect(passwordFault("Aigerim@mail.kz", "aigerim@mail.kz")).toBe("PASSWORD_TOO_COMMON");
  expect(passwordFault("aigerim.b", "aigerim.b@mail.kz")).toBe("PASSWORD_TOO_COMMON");
});

test("the list holds only what a length of 8 lets through, in lower case", () => {
  const words = [...commonPasswords()];
  expect(words.length).toBeGreaterThan(500);
  for (const word of words) {
    expect(word).toBe(word.toLowerCase());
    expect([...word].length).toBeGreaterThanOrEqual(8);
  }
});
