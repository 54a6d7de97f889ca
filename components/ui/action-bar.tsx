import type { ReactNode } from "react";

type Props = {
  label: string;
  /** What the button is about: a price, a sum, a clock. */
  children?: ReactNode;
  action: ReactNode;
};

/** The page's main action in the thumb's reach: fixed to the bottom of a phone, in the flow on wide screens. */
export function ActionBar({ label, children, action }: Props) {
  return (
    <section
      aria-label={label}
      className="no-print sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 pt-3 pb-safe md:static md:mx-0 md:rounded-card md:border md:p-4"
    >
      <div>{children}</div>
      <div className="max-md:grow max-md:*:w-full">{action}</div>
    </section>
  );
}
