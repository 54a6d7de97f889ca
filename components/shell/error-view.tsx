import { Ornament } from "#components/ornament/ornament.tsx";
import type { ErrorWords } from "#components/shell/error-words.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";

/** A page that failed: what happened, that nothing is lost, and two ways on. The digest finds the fault in the log. */
export function ErrorView({ words, digest }: { words: ErrorWords; digest?: string }) {
  return (
    <main
      id="content"
      className="grid min-h-[70dvh] content-center justify-items-center gap-4 px-4 py-12 text-center"
    >
      <Ornament name="cross" className="size-24 text-brand opacity-80" />
      <h1 className="text-2xl md:text-3xl">{words.title}</h1>
      <p className="max-w-text text-muted">{words.text}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-3">
        <Button onClick={() => location.reload()}>{words.retry}</Button>
        <ButtonLink href={words.homeHref} variant="secondary" reload>
          {words.toHome}
        </ButtonLink>
      </div>
      {digest && <p className="tabular text-sm text-muted">{words.code.replace("{digest}", digest)}</p>}
    </main>
  );
}
