import { createServer } from "node:net";
import { expect, test } from "vitest";
import { checkPortFree, freePort, readPort } from "./addresses.ts";

test("PORT is a port or a clear refusal", () => {
  expect(readPort(undefined)).toBe(3000);
  expect(readPort("")).toBe(3000);
  expect(readPort("8080")).toBe(8080);
  for (const wrong of ["abc", "0", "-1", "70000", "80.5"]) expect(() => readPort(wrong)).toThrow(/no port/);
});

test("a port that is taken on one address only is taken", async () => {
  const port = await freePort();
  await checkPortFree(port);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  await expect(checkPortFree(port)).rejects.toThrow(`port ${port}`);
  await new Promise((resolve) => other.close(resolve));
});
