import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, stop } from "esbuild";
import { rootFolder } from "../../host/folders.ts";
import { type HallName, makeHalls } from "./halls.ts";

const folder = join(rootFolder, "scripts", "bench", "seat-map");
const pages = { map: "page.ts", nodes: "nodes-page.tsx", blank: "blank-page.ts" };

export type PageName = keyof typeof pages;

const shell = (name: PageName) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>
<style>html{--bg:#faf8f4;--surface:#fff;--sunken:#f1ede5;--ink:#15191f;--muted:#56606e;--line:#dad5ca;--control:#8a8f98;
--brand:#006a80;--accent:#f2b705;--ok-soft:#dff0e6;--cat-1:#0072b2;--cat-2:#b85c00;--cat-3:#007a5a;--cat-4:#a0468c;--cat-5:#6b5bd2;
--cat-6:#8a6d00;--cat-7:#c2334d;--cat-8:#3e7c17;font-family:sans-serif}
body{margin:0;background:var(--bg)}#map{position:fixed;inset:0;touch-action:none}</style>
<div id="map"></div><script src="/${name}.js"></script></html>`;

export type Pages = Awaited<ReturnType<typeof servePages>>;

/** The bench's own pages over HTTP, with what the shop would send them. */
export async function servePages() {
  const halls = makeHalls();
  const { outputFiles } = await build({
    absWorkingDir: rootFolder,
    entryPoints: Object.entries(pages).map(([out, file]) => ({ in: join(folder, file), out })),
    outdir: "/",
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await stop();
  const scripts = new Map(outputFiles.map((file) => [file.path, Buffer.from(file.contents)]));

  function find(path: string): { type: string; body: Buffer } | null {
    const [, kind = "", name = ""] = path.split("/");
    const hall = halls[name as HallName];
    if (kind === "plan" && hall) return { type: "application/json", body: hall.plan };
    if (kind === "status" && hall) return { type: "text/plain", body: Buffer.from(hall.status) };
    if (kind in pages) return { type: "text/html", body: Buffer.from(shell(kind as PageName)) };
    const script = scripts.get(path);
    return script ? { type: "text/javascript", body: script } : null;
  }

  const server = createServer((request, response) => {
    const found = find(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": found.type,
      "Content-Encoding": "gzip",
      // Isolated, so that the page's clock counts in microseconds.
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    response.end(gzipSync(found.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    halls,
    address: (page: PageName, hall: HallName) => `http://localhost:${port}/${page}?hall=${hall}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
