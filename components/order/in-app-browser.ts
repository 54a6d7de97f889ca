const marks: [name: string, mark: RegExp][] = [
  ["Instagram", /\bInstagram\b/],
  ["TikTok", /\b(musical_ly|BytedanceWebview|TikTok)\b/i],
  ["Facebook", /\bFB(AN|AV|_IAB)\b/],
];

/** The app whose built-in browser this is, by its User-Agent: there a PDF is lost. Null for a browser of its own. */
export function inAppBrowser(userAgent: string | null): string | null {
  return marks.find(([, mark]) => mark.test(userAgent ?? ""))?.[0] ?? null;
}
