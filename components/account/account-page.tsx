import type { ReactNode } from "react";

type Props = { title: ReactNode; lead?: ReactNode; children: ReactNode };

/** One column that a thumb reaches: every page of the account but the profile is one question and one button. */
export function AccountPage({ title, lead, children }: Props) {
  return (
    <main id="content" className="mx-auto grid w-full max-w-form gap-6 px-4 py-8 md:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl md:text-3xl">{title}</h1>
        {lead && <div className="max-w-text text-muted">{lead}</div>}
      </header>
      {children}
    </main>
  );
}

/** "Another way" between two ways in. */
export function Or({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-3 text-sm text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {children}
    </p>
  );
}

/** A link on a line of its own, large enough for a finger. A full load where the page beyond is a static one. */
export function LineLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center font-semibold text-brand hover:underline">
      {children}
    </a>
  );
}
