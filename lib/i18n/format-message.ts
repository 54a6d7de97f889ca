import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import formatCompiled from "use-intl/format-message/format-only";

const compiled = new Map<string, CompiledMessage>();

function compileOnce(sentence: string): CompiledMessage {
  const parts = compiled.get(sentence) ?? compile(sentence);
  compiled.set(sentence, parts);
  return parts;
}

/**
 * How next-intl formats where pages are made (next.config.mjs puts it in the library's place): server components hand it sentences
 * as they are written, client components the ones of `compiledMessages`. The browser has the library's own `format-only`.
 */
export default function formatMessage(
  ...[key, message, values, options]: Parameters<typeof formatCompiled>
): ReturnType<typeof formatCompiled> {
  return formatCompiled(key, typeof message === "string" ? compileOnce(message) : message, values, options);
}

/** Tells the library that sentences may come as they are written. */
formatMessage.raw = true;
