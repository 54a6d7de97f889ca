"use client";

import { useEffect } from "react";

/**
 * Has the service worker keep this page, and what it needs, for a hall without a network. Only where the browser has one: on plain
 * http in a local network there is none, and nothing is said of it. `owner` names the account without telling it.
 */
export function KeepTickets({ owner }: { owner: string }) {
  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const tell = async () => {
      // A controlled page was kept by the worker as it came.
      const isControlled = workers.controller !== null;
      await workers.register("/tickets-sw.js");
      const { active } = await workers.ready;
      const files = filesOfPage();
      const build = files.filter((file) => file.endsWith(".css")).join();
      active?.postMessage({
        owner,
        build: hashOf(build),
        files,
        page: isControlled ? null : location.pathname,
      });
    };
    tell().catch(() => {});
  }, [owner]);
  return null;
}

/** Styles, scripts and fonts that the page has loaded from us. */
function filesOfPage(): string[] {
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
    (link) => new URL(link.href),
  );
  const ours = [...named, ...loaded].filter(
    (url) => url.origin === location.origin && url.pathname.startsWith("/_next/static/"),
  );
  return [...new Set(ours.map((url) => url.pathname + url.search))].sort();
}

function hashOf(text: string): string {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}
