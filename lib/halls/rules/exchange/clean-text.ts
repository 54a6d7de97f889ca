import type { LocalizedText } from "#lib/i18n/localized.ts";
import { isPlainText } from "../plain-text.ts";
import type { ProblemCode } from "./problems.ts";

/** A text that can stand on a ticket: what cannot is taken out, what is too long is cut, and nothing becomes `instead`. */
export function cleanText(
  value: string,
  longest: number,
  instead: string,
  wrong: (code: ProblemCode) => void,
): string {
  let text = value;
  if (!isPlainText(text)) {
    wrong("TEXT_UNCLEAN");
    text = text
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .replaceAll(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}<>]/gu, "")
      .trim();
  }
  if (text.length > longest) {
    wrong("TOO_LONG");
    text = [...text.slice(0, longest)]
      .filter((letter) => isPlainText(letter) || letter === " ")
      .join("")
      .trim();
  }
  if (text !== "") return text;
  if (value === "") wrong("EMPTY");
  return instead;
}

/** One text for all languages, or each of them cleaned. */
export function cleanWords(
  value: LocalizedText | string,
  longest: number,
  instead: string,
  wrong: (code: ProblemCode) => void,
): LocalizedText {
  const clean = (text: string) => cleanText(text, longest, instead, wrong);
  if (typeof value === "string") {
    const text = clean(value);
    return { kk: text, ru: text, en: text };
  }
  return { kk: clean(value.kk), ru: clean(value.ru), en: clean(value.en) };
}

/** A label that none of `taken` is: the same, or with the lowest number behind it that fits. Takes it. */
export function ownLabel(label: string, taken: Set<string>, longest: number): string {
  let own = label;
  for (let number = 2; taken.has(own); number++) {
    const tail = `-${number}`;
    own = `${label.slice(0, longest - tail.length).trim()}${tail}`;
  }
  taken.add(own);
  return own;
}

/** A code made of a name: letters and digits of any alphabet. */
export function codeOf(name: string, instead: string, longest: number): string {
  const code = name
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, longest)
    .replace(/-+$/, "");
  return /^[\p{L}\p{N}]/u.test(code) ? code : instead;
}
