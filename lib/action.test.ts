import { expect, it } from "vitest";
import { z } from "zod";
import { runAction } from "./action.ts";

const refusing = z.object({ name: z.string().max(100, "NAME_TOO_LONG") });

it("what was typed comes back whole with its fault, but for passwords and what nobody types", async () => {
  const form = new FormData();
  const name = "Ә".repeat(10_000);
  for (const [key, value] of Object.entries({ name, note: `${name}!`, newPassword: "құпия" }))
    form.set(key, value);
  const state = await runAction(refusing, form, async () => ({ status: "ok" }));
  expect(state).toMatchObject({ status: "error", fields: { name: "NAME_TOO_LONG" } });
  expect(state.values).toEqual({ name, note: name });
});
