"use client";
"use no memo";

import { useEffect } from "react";
import { ErrorView } from "#components/shell/error-view.tsx";
import { useErrorWords } from "#components/shell/error-words.tsx";

/** A fault of ours below the root layout. The sentences come from the layout; see ErrorWordsProvider. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const words = useErrorWords();
  useEffect(() => console.error(error), [error]);
  return words && <ErrorView words={words} digest={error.digest} />;
}
