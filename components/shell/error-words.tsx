"use client";
"use no memo";

import { createContext, type ReactNode, useContext } from "react";

export type ErrorWords = {
  title: string;
  text: string;
  retry: string;
  toHome: string;
  homeHref: string;
  code: string;
};

const Words = createContext<ErrorWords | null>(null);

/**
 * Hands the error page its sentences from the layout: an error page is a client component that comes with every page,
 * so it must not bring the translation code along.
 */
export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useErrorWords(): ErrorWords | null {
  return useContext(Words);
}
