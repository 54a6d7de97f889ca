// Keeps the tickets of who is signed in for a hall without a network: the pages of tickets and orders they opened, and the files
// those pages need. One cache, named by its owner and by the build; anything that shows that its owner is gone drops it.
const prefix = "kametay-tickets:";
const pages = /^\/(kk|ru|en)\/(tickets(\/[A-Z0-9]+|\/purchases)?|orders\/[A-Z0-9]+(\/receipt)?)$/;
const listOf = (path) => `/${path.split("/")[1]}/tickets`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function ownCache() {
  const name = (await caches.keys()).find((key) => key.startsWith(prefix));
  return name ? caches.open(name) : null;
}

async function drop(exceptName) {
  const names = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== exceptName);
  await Promise.all(names.map((name) => caches.delete(name)));
}

const isPage = (response) =>
  response.status === 200 && (response.headers.get("content-type") ?? "").includes("text/html");

/** A page says who it belongs to, and which files it needs; the sign-in page, that nobody is signed in. */
self.addEventListener("message", (event) => {
  const { owner, build, page, files, gone } = event.data ?? {};
  if (gone) event.waitUntil(drop());
  if (!owner) return;
  event.waitUntil(
    (async () => {
      const name = `${prefix}${owner}:${build}`;
      await drop(name);
      const cache = await caches.open(name);
      await Promise.all(
        files.map(async (file) => {
          if (await cache.match(file)) return;
          const response = await fetch(file).catch(() => null);
          if (response?.ok) await cache.put(file, response);
        }),
      );
      // A page that came through the worker is there already; the first one of all, and of a new build, is not.
      if (page && !(await cache.match(page))) {
        const response = await fetch(page, { credentials: "same-origin", redirect: "manual" });
        if (isPage(response)) await cache.put(page, response);
      }
      event.source?.postMessage({ kept: true });
    })().catch(() => {}),
  );
});

/** The network first, and what it answers is kept; without a network what was kept, or the list of tickets. */
async function openPage(request, path) {
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    const cache = await ownCache();
    const kept = (await cache?.match(path)) ?? (await cache?.match(listOf(path)));
    if (kept) return kept;
    throw error;
  }
  const cache = await ownCache();
  if (cache && isPage(response)) await cache.put(path, response.clone());
  // Sent off to the sign-in page: nobody is signed in here any more.
  if (response.type === "opaqueredirect" && path.endsWith("/tickets")) await drop();
  return response;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === "/api/session/sign-out") {
    event.waitUntil(drop());
    return;
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    // The sign-in page is seen by nobody who is signed in; a link with a secret is not kept.
    if (/^\/(kk|ru|en)\/sign-in$/.test(url.pathname)) event.waitUntil(drop());
    else if (pages.test(url.pathname) && !url.searchParams.has("key"))
      event.respondWith(openPage(request, url.pathname));
    return;
  }
  if (url.pathname.startsWith("/_next/static/"))
    event.respondWith(
      ownCache()
        .then((cache) => cache?.match(request))
        .then((kept) => kept ?? fetch(request)),
    );
});
