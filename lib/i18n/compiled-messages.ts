import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { Locale } from "#lib/i18n/localized.ts";
import { messagesOf, type Namespace } from "#lib/i18n/messages.ts";

/** Sentences as the browser gets them: taken apart beforehand, so that it needs no parser (10 kB) of its own. */
export type CompiledMessages = { [key: string]: CompiledMessage | CompiledMessages };

const compiled = new Map<string, CompiledMessages>();

/** The sentences of some namespaces, taken apart; each namespace once in a process. Plain data that may travel with a page. */
export function compiledMessages(locale: Locale, namespaces: readonly Namespace[]): CompiledMessages {
  return Object.fromEntries(namespaces.map((name) => [name, compileNamespace(locale, name)]));
}

function compileNamespace(locale: Locale, name: Namespace): CompiledMessages {
  const key = `${locale}.${name}`;
  const found = compiled.get(key) ?? compileAll(messagesOf(locale)[name] as MessageTree);
  compiled.set(key, found);
  return found;
}

type MessageTree = { [key: string]: string | MessageTree };

function compileAll(tree: MessageTree): CompiledMessages {
  return Object.fromEntries(
    Object.entries(tree).map(([key, its]) => [
      key,
      typeof its === "string" ? compileSentence(its) : compileAll(its),
    ]),
  );
}

const isSyntax = /['{}<#|]/;

/** A sentence whose plain text looks like syntax goes as a list, for a string is taken apart (again) where pages are made. */
function compileSentence(sentence: string): CompiledMessage {
  // The compiler's choices have no prototype, and such objects may not travel.
  const parts = JSON.parse(JSON.stringify(compile(sentence))) as CompiledMessage;
  return typeof parts === "string" && isSyntax.test(parts) ? [parts] : parts;
}
