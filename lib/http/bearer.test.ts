import { expect, it } from "vitest";
import { carriesSecret } from "./bearer.ts";

const secret = "worker-secret-of-tests";

it("lets in who has the secret, and nobody else", () => {
  expect(carriesSecret(`Bearer ${secret}`, secret)).toBe(true);
  for (const wrong of [
    null,
    "",
    secret,
    `Bearer ${secret} `,
    `bearer ${secret}`,
    "Bearer ",
    `Basic ${secret}`,
  ])
    expect(carriesSecret(wrong, secret)).toBe(false);
});
