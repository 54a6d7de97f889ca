"use client";
"use no memo";

import "#app/globals.css";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { ErrorView } from "#components/shell/error-view.tsx";
import { globalErrorWordsFor } from "#components/shell/global-error-words.ts";

/** Stands in for the root layout when that has failed, so it is a whole document with words of its own. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const { locale, words } = globalErrorWordsFor(usePathname() ?? "/");
  useEffect(() => console.error(error), [error]);
  return (
    <html lang={locale}>
      <body>
        <title>{words.title}</title>
        <ErrorView words={words} digest={error.digest} />
      </body>
    </html>
  );
}
