import type { ReactNode } from "react";
import { Ornament, type OrnamentName } from "#components/ornament/ornament.tsx";

type Props = {
  title: ReactNode;
  /** What happened, and that nothing is lost. */
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
  ornament?: OrnamentName;
  /** The heading's level where it stands; the page's own title is 1. */
  level?: 1 | 2 | 3;
};

/** Nothing here yet, or no longer: in words, with a way on, under an ornament of ours. */
export function EmptyState({ title, children, action, ornament = "horns", level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="grid justify-items-center gap-3 px-4 py-10 text-center md:py-16">
      <Ornament name={ornament} className="size-24 text-brand opacity-80 md:size-28" />
      <Heading className={level === 1 ? "mt-2 text-2xl md:text-3xl" : "mt-2 text-xl"}>{title}</Heading>
      {children && <div className="max-w-text text-muted">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
