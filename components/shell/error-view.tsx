"use no memo";

import { useEffect } from "react";
import { applyTheme } from "#components/shell/apply-theme.ts";
import type { ErrorWords } from "#components/shell/error-words.tsx";
import { rememberedTheme } from "#components/shell/theme.ts";
import { primaryButton } from "#components/ui/plain-button.ts";

/** The ornament's drawing, without the component that knows them all. */
const mask = "url(/ornament/cross.svg) center / contain no-repeat";

/**
 * A page that failed: what happened, that nothing is lost, and two ways on. The digest finds the fault in the log.
 * It comes with every page, so it is made of plain elements.
 */
export function ErrorView({ words, digest }: { words: ErrorWords; digest?: string }) {
  useEffect(() => applyTheme(rememberedTheme(document.cookie)), []);
  return (
    <main
      id="content"
      className="grid min-h-[70dvh] content-center justify-items-center gap-4 px-4 py-12 text-center"
    >
      <span aria-hidden className="block size-24 bg-brand opacity-80 print:hidden" style={{ mask }} />
      <h1 className="text-2xl md:text-3xl">{words.title}</h1>
      <p className="max-w-text text-muted">{words.text}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-3">
        <button type="button" className={primaryButton} onClick={() => location.reload()}>
          {words.retry}
        </button>
        <a href={words.homeHref} className="link inline-flex min-h-11 items-center px-4">
          {words.toHome}
        </a>
      </div>
      {digest && <p className="tabular text-sm text-muted">{words.code.replace("{digest}", digest)}</p>}
    </main>
  );
}
