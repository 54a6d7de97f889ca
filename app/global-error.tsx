"use client";
"use no memo";

import "#app/globals.css";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { ErrorView } from "#components/shell/error-view.tsx";

/** What stands there until the words have come, and where they cannot. */
const wordless = {
  locale: "kk",
  words: { title: "Kametay", text: "", retry: "↻", toHome: "Kametay", code: "{digest}", homeHref: "/" },
};

/**
 * Stands in for the root layout when that has failed, so it is a whole document with words of its own. They are asked for when they
 * are needed: this page comes with every other and is hardly ever seen.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const path = usePathname() ?? "/";
  const [{ locale, words }, say] = useState(wordless);
  useEffect(() => console.error(error), [error]);
  useEffect(() => {
    import("#components/shell/global-error-words.ts").then(
      ({ globalErrorWordsFor }) => say(globalErrorWordsFor(path)),
      () => {},
    );
  }, [path]);
  return (
    <html lang={locale}>
      <body>
        <title>{words.title}</title>
        <ErrorView words={words} digest={error.digest} />
      </body>
    </html>
  );
}
