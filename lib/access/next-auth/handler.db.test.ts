import { afterAll, describe, expect, test } from "vitest";
import { testDatabase } from "#scripts/testing/database.ts";
import { signUp } from "../commands/sign-up.ts";
import { sessionFromCookie } from "../sessions.ts";
import { type FakePerson, openFakeGoogle } from "../testing/fake-google.ts";
import {
  accountOf,
  confirmedAccount,
  goodPassword,
  newEmail,
  signUpInput,
  visitor,
} from "../testing/people.ts";
import { type AuthRequest, handleAuth } from "./handler.ts";
import { googleStartOf, startGoogle } from "./start-google.ts";

await testDatabase();
const fake = await openFakeGoogle();
afterAll(() => fake.close());

const origin = "http://192.168.1.20:3000";
const told = (facts: Partial<AuthRequest> = {}): AuthRequest => ({
  actor: visitor(),
  origin,
  locale: "ru",
  userAgent: "test",
  google: { issuer: fake.issuer, clientId: "client", clientSecret: "secret" },
  consent: null,
  ...facts,
});

/** A browser's jar: what an answer sets comes back with the next request. */
function jar() {
  const kept = new Map<string, string>();
  return {
    take(response: Response) {
      for (const line of response.headers.getSetCookie()) {
        const [pair = "", ...rest] = line.split(";");
        const [name = "", value = ""] = pair.split(/=(.*)/s);
        if (value === "" || rest.some((part) => /max-age=0/i.test(part))) kept.delete(name);
        else kept.set(name, value);
      }
      return response;
    },
    get cookie() {
      return [...kept].map(([name, value]) => `${name}=${value}`).join("; ");
    },
  };
}

const call = (path: string, init?: RequestInit) =>
  handleAuth(new Request(`${origin}/api/auth/${path}`, init), told());

async function signInByForm(body: Record<string, string>, withToken = true) {
  const browser = jar();
  const { csrfToken } = (await browser.take(await call("csrf")).json()) as { csrfToken: string };
  const answer = await call("callback/credentials", {
    method: "POST",
    headers: { cookie: browser.cookie },
    body: new URLSearchParams({ ...body, ...(withToken ? { csrfToken } : {}) }),
  });
  browser.take(answer);
  return { answer, browser };
}

describe("next-auth's own sign-in", () => {
  test("opens a session row and sets a cookie that scripts cannot read", async () => {
    const { email, id } = await confirmedAccount();
    const { answer, browser } = await signInByForm({
      email,
      password: goodPassword,
      callbackUrl: "/ru/cart",
    });
    expect(answer.headers.get("location")).toBe(`${origin}/ru/cart`);
    expect(await sessionFromCookie(browser.cookie)).toMatchObject({ accountId: id });
    const line = answer.headers.getSetCookie().find((cookie) => cookie.includes("session-token"));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    expect(line).toMatch(/Path=\//i);
  });

  test("refuses a form without the token that ties it to this browser", async () => {
    const { email } = await confirmedAccount();
    const { browser } = await signInByForm({ email, password: goodPassword }, false);
    expect(await sessionFromCookie(browser.cookie)).toBeNull();
  });

  test("leads a wrong password to our page with a code", async () => {
    const { email } = await confirmedAccount();
    const { answer, browser } = await signInByForm({ email, password: "not the one" });
    expect(answer.headers.get("location")).toContain("error=SIGN_IN_FAILED");
    expect(await sessionFromCookie(browser.cookie)).toBeNull();
  });

  test.each(["//evil.kz", "https://evil.kz/", "javascript:alert(1)", "/\\evil.kz", `${origin}.evil.kz/`])(
    "does not lead on to %s",
    async (callbackUrl) => {
      const { email } = await confirmedAccount();
      const { answer } = await signInByForm({ email, password: goodPassword, callbackUrl });
      const location = answer.headers.get("location");
      // next-auth refuses some of them outright; what it accepts has to lead home.
      if (location) expect(new URL(location, origin).href).toBe(`${origin}/ru`);
      else expect(answer.status).toBe(500);
    },
  );

  test("a forged Host or X-Forwarded-Host is nowhere in the answer", async () => {
    const forged = { host: "evil.kz", "x-forwarded-host": "evil.kz", "x-forwarded-proto": "https" };
    const answer = await call("signin", { headers: forged });
    expect(JSON.stringify([...answer.headers])).not.toContain("evil.kz");
    expect(answer.headers.get("location")).toContain("/ru/sign-in");
  });

  test("signs out, and the row ends with the cookie", async () => {
    const { email } = await confirmedAccount();
    const { browser } = await signInByForm({ email, password: goodPassword });
    const kept = browser.cookie;
    const { csrfToken } = (await (await call("csrf", { headers: { cookie: kept } })).json()) as {
      csrfToken: string;
    };
    const body = new URLSearchParams({ csrfToken });
    browser.take(await call("signout", { method: "POST", headers: { cookie: kept }, body }));
    expect(browser.cookie).not.toContain("session-token");
    expect(await sessionFromCookie(kept)).toBeNull();
  });

  test.each([
    ["POST", "_log"],
    ["POST", "session"],
    ["GET", "callback/credentials"],
    ["GET", "callback/evil"],
  ])("%s %s is not answered", async (method, action) => {
    expect((await call(action, { method })).status).toBe(404);
  });
});

/** The way through Google of a browser: our form, Google's page, back to us. */
async function throughGoogle(person: FakePerson, form: Record<string, string> = {}) {
  const browser = jar();
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.set(name, value);
  const start = browser.take(await startGoogle(data, told()));
  const location = start.headers.get("location") ?? "";
  if (!location.startsWith(fake.issuer)) return { browser, location, redirectUri: null };
  const { query, redirectUri } = fake.agree(location, person);
  const begun = googleStartOf(browser.cookie);
  const back = new Request(`${origin}/api/auth/callback/google?${query}`, {
    headers: { cookie: browser.cookie },
  });
  const answer = browser.take(await handleAuth(back, told(begun ?? {})));
  return { browser, location: answer.headers.get("location") ?? "", redirectUri };
}

let subjects = 0;
const person = (facts: Partial<FakePerson> = {}): FakePerson => {
  subjects += 1;
  const names = { given_name: "Дана", family_name: "Оспан" };
  return { sub: `${subjects}`, email: newEmail("google"), email_verified: true, ...names, ...facts };
};
const agreed = { page: "sign-up", consentTerms: "on", consentPersonalData: "on", consentTransfer: "on" };

describe("signing in with Google", () => {
  test("makes an account once the consents are given, and leads on", async () => {
    const dana = person();
    const way = await throughGoogle(dana, { ...agreed, next: "/ru/cart" });
    expect(way.redirectUri).toBe(`${origin}/api/auth/callback/google`);
    expect(way.location).toBe(`${origin}/ru/cart`);
    expect(await sessionFromCookie(way.browser.cookie)).toMatchObject({
      email: dana.email,
      firstName: "Дана",
    });
    expect(await accountOf(dana.email)).toMatchObject({ passwordHash: null, birthDate: null });
  });

  test("without consents an unknown person is asked for them, and no account is made", async () => {
    const dana = person();
    const way = await throughGoogle(dana);
    expect(way.location).toBe("/ru/sign-up?error=GOOGLE_NEEDS_CONSENT");
    expect(await sessionFromCookie(way.browser.cookie)).toBeNull();
    expect(await accountOf(dana.email)).toBeUndefined();
    const halfTicked = await throughGoogle(dana, { page: "sign-up", consentTerms: "on" });
    expect(halfTicked.location).toBe("/ru/sign-up?error=CONSENT_REQUIRED");
  });

  test("is known by the subject from then on, whatever e-mail Google says", async () => {
    const dana = person();
    await throughGoogle(dana, agreed);
    const id = (await accountOf(dana.email))?.id;
    const again = await throughGoogle({ ...dana, email: newEmail(), email_verified: false });
    expect(await sessionFromCookie(again.browser.cookie)).toMatchObject({ accountId: id });
  });

  test("joins the account that has confirmed the same e-mail, if Google has verified it", async () => {
    const owner = await confirmedAccount();
    const unverified = await throughGoogle(person({ email: owner.email, email_verified: false }));
    expect(unverified.location).toContain("error=GOOGLE_EMAIL_UNCONFIRMED");
    expect(await sessionFromCookie(unverified.browser.cookie)).toBeNull();
    const joined = await throughGoogle(person({ email: owner.email }));
    expect(await sessionFromCookie(joined.browser.cookie)).toMatchObject({ accountId: owner.id });
  });

  test("an account that somebody prepared with my e-mail is taken from them: their password opens nothing", async () => {
    const input = signUpInput({ firstName: "Жалған" });
    await signUp(visitor(), input, new Date());
    const way = await throughGoogle(person({ email: input.email }), agreed);
    expect(await sessionFromCookie(way.browser.cookie)).toMatchObject({ firstName: "Дана" });
    expect((await accountOf(input.email))?.passwordHash).toBeNull();
  });

  test("an answer that this browser did not ask for is refused", async () => {
    const { query } = fake.agree(`${fake.issuer}/authorize?state=x&nonce=y&client_id=client`, person());
    const answer = await call(`callback/google?${query}`);
    expect(answer.headers.get("location")).toContain("error=");
    expect(answer.headers.getSetCookie().join()).not.toContain("session-token=ey");
  });

  test("is not offered where it is not configured", async () => {
    const request = new Request(`${origin}/api/auth/signin/google`, { method: "POST" });
    expect((await handleAuth(request, told({ google: null }))).status).toBe(404);
  });
});
