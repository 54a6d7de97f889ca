import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createListener, type Listener, type ListenerParts } from "./listener.ts";

const open: Listener[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close(0)));
});

async function start(parts: Partial<ListenerParts> = {}): Promise<{ listener: Listener; url: string }> {
  const listener = createListener({
    hot: () => null,
    rest: async (message, out) => {
      out.end(`rest ${message.url} from ${message.headers["x-forwarded-for"]}`);
    },
    onFault: () => {},
    isDemo: false,
    proxyHops: 0,
    ...parts,
  });
  open.push(listener);
  await new Promise<void>((resolve) => listener.server.listen(0, resolve));
  return { listener, url: `http://localhost:${(listener.server.address() as AddressInfo).port}` };
}

/** fetch sets Host by itself, so this asks by node:http. */
function askWithHost(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once("error", reject)
      .end();
  });
}

test("busy addresses are answered by the hot handler, all others by the rest", async () => {
  const { url } = await start({
    hot: (asked) => asked.json().then((body) => Response.json({ body, method: asked.method })),
  });
  const hot = await fetch(`${url}/api/performances/1/hold`, { method: "POST", body: '{"key":"k"}' });
  expect(await hot.json()).toEqual({ body: { key: "k" }, method: "POST" });
  expect(await (await fetch(`${url}/kk`)).text()).toContain("rest /kk");
});

test("what the hot handler leaves goes on with its body unread", async () => {
  const { url } = await start({
    rest: async (message, out) => {
      for await (const part of message) out.write(part);
      out.end();
    },
  });
  const answer = await fetch(`${url}/api/performances/1/other`, { method: "POST", body: "words" });
  expect(await answer.text()).toBe("words");
});

test("cookies stay apart, and a long answer is zipped for who takes it", async () => {
  const headers = new Headers({ "content-type": "application/json" });
  headers.append("set-cookie", "a=1");
  headers.append("set-cookie", "b=2");
  const long = JSON.stringify("seat".repeat(1000));
  const { url } = await start({ hot: async () => new Response(long, { headers }) });
  const answer = await fetch(`${url}/api/plans/x`);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(await answer.text()).toBe(long);
});

test("another site's request and another machine's name are refused before anything is done", async () => {
  let done = 0;
  const { url } = await start({
    isDemo: true,
    rest: async (_message, out) => {
      done++;
      out.end();
    },
  });
  const foreign = await fetch(`${url}/kk/cart`, {
    method: "POST",
    headers: { origin: "http://evil.example" },
  });
  expect(foreign.status).toBe(403);
  expect(await askWithHost(url, "evil.example")).toBe(421);
  expect(done).toBe(0);
  expect(await askWithHost(url, "localhost:1")).toBe(200);
});

test("what a visitor claims about its own address is not believed without a proxy", async () => {
  const claimed = { headers: { "x-forwarded-for": "6.6.6.6" } };
  const { url } = await start();
  expect(await (await fetch(url, claimed)).text()).not.toContain("6.6.6.6");
  const behindProxy = await start({ proxyHops: 1 });
  expect(await (await fetch(behindProxy.url, claimed)).text()).toContain("6.6.6.6");
});

test("a body no client of ours sends is refused", async () => {
  const { url } = await start({ hot: (asked) => asked.text().then(() => new Response("taken")) });
  const answer = await fetch(`${url}/api/performances/1/hold`, { method: "POST", body: "x".repeat(100_000) });
  expect(answer.status).toBe(413);
});

test("a provider's notification is answered before Next, and in pieces by its route", async () => {
  const { url } = await start({
    hot: (asked) => asked.text().then((text) => new Response(`hot ${text}`)),
    rest: async (message, out) => {
      message.resume();
      out.end("rest");
    },
  });
  const post = (body: BodyInit) =>
    fetch(`${url}/api/payments/sandbox`, { method: "POST", body, duplex: "half" } as RequestInit);
  expect(await (await post("paid")).text()).toBe("hot paid");
  expect(await (await post(new Blob(["paid"]).stream())).text()).toBe("rest");
});

test("what Next could not read is answered before it: a huge form, a form without its parts, half a letter", async () => {
  const { url } = await start({
    rest: async (message, out) => {
      message.resume();
      out.end(`rest ${message.url}`);
    },
  });
  const post = (body: string, type: string) =>
    fetch(`${url}/kk/cart`, { method: "POST", body, headers: { "content-type": type } });
  expect((await post("x".repeat(1_000_001), "text/plain")).status).toBe(413);
  expect((await post("x", "multipart/form-data")).status).toBe(400);
  expect((await post("x", "multipart/form-data; boundary=x")).status).toBe(200);
  expect(await (await fetch(`${url}/ru/events/%E0%A4?a=%ff`)).text()).toBe("rest /ru/-/-");
  expect(await (await fetch(`${url}/%ff`)).text()).toBe("rest /kk/-/-");
  expect(await (await fetch(`${url}/ru/%D0%B0?q=%ff`)).text()).toBe("rest /ru/%D0%B0?q=%ff");
});

test("a fault answers 500 and tells nothing", async () => {
  const faults: unknown[] = [];
  const { url } = await start({
    hot: async () => {
      throw new Error("SELECT secret");
    },
    onFault: (_doing, error) => faults.push(error),
  });
  const answer = await fetch(`${url}/api/performances/1/status`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("SELECT");
  expect(faults).toHaveLength(1);
});

test("a stream waits for a reader who is behind, goes on when it has read, and knows when it left", async () => {
  // More than the system keeps for a connection by itself.
  const frame = Buffer.alloc(64 * 1024 * 1024, "x");
  const seen = { isFull: false, drained: 0, isGone: false };
  const { url } = await start({
    hot: async ({ signal }) => ({
      status: 200,
      headers: { "content-type": "text/event-stream" },
      stream: (sink) => {
        sink.onDrain(() => {
          seen.drained += 1;
        });
        signal.addEventListener("abort", () => {
          seen.isGone = true;
        });
        while (sink.write(frame));
        seen.isFull = true;
      },
    }),
  });
  const answer = await fetch(`${url}/api/performances/1/stream`);
  expect(answer.headers.get("transfer-encoding")).toBeNull();
  const reader = answer.body!.getReader();
  await expect.poll(() => seen.isFull).toBe(true);
  expect(seen.drained).toBe(0);
  while (seen.drained === 0) await reader.read();
  await reader.cancel();
  await expect.poll(() => seen.isGone).toBe(true);
});

test("closing ends streams, lets a request finish, and takes no new one", async () => {
  let finish: () => void = () => {};
  let asked: () => void = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const { listener, url } = await start({
    hot: async (message) => {
      const body = new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode("data: 1\n\n"));
          message.signal.addEventListener("abort", () => controller.close());
        },
      });
      return new Response(body, { headers: { "content-type": "text/event-stream" } });
    },
    rest: async (_message, out) => {
      asked();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      out.end("finished");
    },
  });
  const stream = await fetch(`${url}/api/performances/1/stream`);
  const slow = fetch(`${url}/kk/cart`);
  await isAsked;
  const closed = listener.close();
  expect(await stream.text()).toBe("data: 1\n\n");
  finish();
  expect(await (await slow).text()).toBe("finished");
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});
