/** Kazakh letters as people type them on a Russian keyboard, and the two ways to write ё. */
const foldedLetters: Record<string, string> = {
  қ: "к",
  ә: "а",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  ғ: "г",
  һ: "х",
  і: "и",
  ё: "е",
};

/** Latin letters that stand in for Cyrillic ones inside a Cyrillic word ("Абaй", "мeрекe", "i" for "і", "h" for "һ"). */
const lookAlikes: Record<string, string> = {
  a: "а",
  c: "с",
  e: "е",
  h: "х",
  i: "и",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};

const cyrillic = /[\u0400-\u04ff]/;
const longestQuery = 100;
const longestWord = 40;
const mostWords = 6;

/** A text as search compares it: lower case, letters folded, words apart by one space. Both the query and the text go through it. */
export function foldText(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map(foldWord)
    .join(" ");
}

function foldWord(word: string): string {
  if (!cyrillic.test(word)) return word.normalize("NFD").replace(/\p{M}/gu, "");
  return Array.from(word, (letter) => foldedLetters[letter] ?? lookAlikes[letter] ?? letter).join("");
}

/** The words of a query, folded, each once; what is beyond a sane query is cut. */
export function searchWords(query: string): string[] {
  const words = foldText(query.slice(0, longestQuery)).split(" ");
  return [...new Set(words.map((word) => word.slice(0, longestWord)))]
    .filter((word) => word !== "")
    .slice(0, mostWords);
}

/**
 * What is left of a word when its ending goes ("концерты" finds "концерт"): for a second try, when the words as typed
 * found nothing. Short words stay whole.
 */
export function withoutEnding(word: string): string {
  return word.length >= 6 ? word.slice(0, -2) : word.length === 5 ? word.slice(0, -1) : word;
}
