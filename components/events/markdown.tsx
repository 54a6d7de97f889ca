import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";

const allowed = new Set(["https:", "mailto:", "tel:"]);

/** Where a link in an organizer's text may lead; anything else becomes plain text. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href);
    return allowed.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const components: Components = {
  a: ({ href, children }) => <SafeLink href={href ?? ""}>{children}</SafeLink>,
  h1: ({ children }) => <h3 className="mt-2 text-lg">{children}</h3>,
  h2: ({ children }) => <h3 className="mt-2 text-lg">{children}</h3>,
  h3: ({ children }) => <h4 className="mt-1">{children}</h4>,
  ul: ({ children }) => <ul className="grid list-disc gap-1 ps-6">{children}</ul>,
  ol: ({ children }) => <ol className="grid list-decimal gap-1 ps-6">{children}</ol>,
};

function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  const safe = safeHref(href);
  if (!safe) return <span>{children}</span>;
  const isOutside = safe.startsWith("https:");
  return (
    <a
      href={safe}
      className="link"
      {...(isOutside && { target: "_blank", rel: "noopener noreferrer nofollow ugc" })}
    >
      {children}
    </a>
  );
}

/**
 * An organizer's text. HTML in it is shown as text, pictures are left out (they would call other hosts), links are limited.
 * `urlTransform` hands the address on untouched: what may be linked is decided in one place, here.
 */
export function OrganizerText({ markdown }: { markdown: string }) {
  return (
    <div className="grid max-w-text gap-3">
      <Markdown
        components={components}
        disallowedElements={["img"]}
        unwrapDisallowed
        urlTransform={(url) => url}
      >
        {markdown}
      </Markdown>
    </div>
  );
}
