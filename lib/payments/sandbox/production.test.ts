import { describe, expect, it, vi } from "vitest";

const secret = Buffer.alloc(32, 7).toString("base64");
vi.stubEnv("NODE_ENV", "production");
vi.stubEnv("DEMO", "0");
vi.stubEnv("KAMETAY_SECRET", secret);
vi.resetModules();
const { sandboxAdapter } = await import("./adapter.ts");
const { signatureHeader, signNotification } = await import("./signature.ts");
const { readSandboxPage } = await import("./page.ts");

describe("where real tickets are sold the sandbox", () => {
  it("opens no payment, shows no page and says so", async () => {
    await expect(sandboxAdapter.create({} as never)).rejects.toThrow("SANDBOX_REFUSED");
    await expect(readSandboxPage("x")).rejects.toThrow("SANDBOX_REFUSED");
  });

  it("believes no notification, signed or not", async () => {
    const body = Buffer.from("{}");
    const headers = new Headers({ [signatureHeader]: signNotification(body) });
    const answer = await sandboxAdapter.verify(body, headers, new URL("http://localhost/"));
    expect(answer).toEqual({ isGenuine: false, reason: "sandbox in production" });
  });
});
