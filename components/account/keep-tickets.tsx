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
      await workers.register("/tickets-sw.js");
      const { active } = await workers.ready;
      active?.postMessage({ owner, build: buildOfPage(), files: filesOfPage(), page: location.pathname });
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

/** The build that made the page, as Next writes it into the page's own data; files of another build are let go. */
function buildOfPage(): string {
  const texts = [...document.scripts].map((script) => script.text);
  return texts.map((text) => /\\"b\\":\\"([\w-]+)\\"/.exec(text)?.[1]).find(Boolean) ?? "unnamed";
}
