import { describe, expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import {
  askForMailForm,
  confirmEmailForm,
  googleForm,
  profileForm,
  signInForm,
  signUpForm,
} from "./forms.ts";

const now = new Date("2026-11-22T10:00:00Z");
const good = {
  firstName: " Әйгерім ",
  lastName: "Сәрсенова",
  birthYear: "1998",
  birthMonth: "4",
  birthDay: "12",
  email: "Aigerim@Mail.kz",
  password: "жеті қат көк",
  consentTerms: "on",
  consentPersonalData: "on",
};

const faultsOf = (form: object) => {
  const parsed = signUpForm(now).safeParse(form);
  const issues = parsed.success ? [] : parsed.error.issues;
  return Object.fromEntries(issues.map((issue) => [String(issue.path[0]), issue.message]));
};

describe("the sign-up form", () => {
  test("gives clean values; what is left unticked is a refusal, not a gap", () => {
    expect(signUpForm(now).parse(good)).toEqual({
      firstName: "Әйгерім",
      lastName: "Сәрсенова",
      birthDate: "1998-04-12",
      email: "aigerim@mail.kz",
      password: "жеті қат көк",
      consentTerms: "on",
      consentPersonalData: "on",
      consentTransfer: false,
      next: null,
    });
    expect(signUpForm(now).parse({ ...good, consentTransfer: "on", next: "/kk/cart" })).toMatchObject({
      consentTransfer: true,
      next: "/kk/cart",
    });
  });

  test("an empty one names every field at once, each with a code that has a sentence", () => {
    const faults = faultsOf({});
    expect(Object.keys(faults).sort()).toEqual([
      "birthDate",
      "consentPersonalData",
      "consentTerms",
      "email",
      "firstName",
      "lastName",
      "password",
    ]);
    for (const code of Object.values(faults)) expect(Object.keys(en.errors)).toContain(code);
  });

  test.each([
    [{ firstName: "" }, { firstName: "NAME_REQUIRED" }],
    [{ lastName: "x".repeat(1_000_000) }, { lastName: "NAME_TOO_LONG" }],
    [{ birthDay: "31", birthMonth: "2" }, { birthDate: "BIRTH_DATE_INVALID" }],
    [{ birthYear: "2027" }, { birthDate: "BIRTH_DATE_INVALID" }],
    [{ birthMonth: "" }, { birthDate: "BIRTH_DATE_REQUIRED" }],
    [{ birthDay: ["1", "2"] }, { birthDate: "BIRTH_DATE_REQUIRED" }],
    [{ email: "aigerim＠mail.kz" }, { email: "EMAIL_INVALID" }],
    [{ email: ["a@mail.kz", "b@mail.kz"] }, { email: "EMAIL_REQUIRED" }],
    [{ password: "short" }, { password: "PASSWORD_TOO_SHORT" }],
    [{ password: "aigerim@mail.kz" }, { password: "PASSWORD_TOO_COMMON" }],
    [{ consentPersonalData: "" }, { consentPersonalData: "CONSENT_REQUIRED" }],
  ])("%j is refused", (change, faults) => {
    expect(faultsOf({ ...good, ...change })).toEqual(faults);
  });

  test("a place to go next that is not ours is forgotten", () => {
    for (const next of ["javascript:alert(1)", "//evil.kz", ["/kk"], 7]) {
      expect(signUpForm(now).parse({ ...good, next }).next).toBeNull();
    }
  });
});

test("the other forms take what their pages send, with and without a place to go next", () => {
  expect(signInForm.parse({ email: "A@mail.kz", password: "x" })).toEqual({
    email: "a@mail.kz",
    password: "x",
    next: null,
  });
  expect(signInForm.safeParse({ email: "a@mail.kz", password: "x".repeat(1_000_000) }).success).toBe(false);
  expect(confirmEmailForm.parse({ token: "t", password: "" })).toEqual({
    token: "t",
    password: undefined,
    next: null,
  });
  expect(askForMailForm.parse({ email: "a@mail.kz" })).toEqual({ email: "a@mail.kz", next: null });
  expect(googleForm.parse({})).toMatchObject({ consentTerms: false, next: null });
});

test("a profile may leave the phone out, not the names", () => {
  const born = { birthYear: "1990", birthMonth: "01", birthDay: "01" };
  const person = { firstName: "А", lastName: "Б", ...born, language: "kk", reminders: "both" };
  expect(profileForm(now).parse({ ...person, phone: " " })).toMatchObject({ phone: null });
  expect(profileForm(now).parse({ ...person, phone: "8 701 123 45 67" })).toMatchObject({
    phone: "+77011234567",
  });
  expect(profileForm(now).safeParse({ ...person, phone: "12" }).error?.issues[0]?.message).toBe(
    "PHONE_INVALID",
  );
});
