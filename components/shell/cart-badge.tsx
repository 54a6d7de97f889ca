"use client";
"use no memo";

import { ShoppingCart } from "lucide-react";
import { cartChanged } from "#components/shell/cart-changed.ts";
import { useOwnData } from "#components/shell/own-data.ts";

type Summary = { count: number; expiresAt: string | null };

type Props = {
  href: string;
  timeZone: string;
  /** `{count}` and `{time}` stand where the figures go: the sentences are made on the server, the figures come later. */
  labels: { empty: string; filled: string; heldUntil: string };
};

/** The cart with the number of its tickets. A full load: the cart's page has a stricter policy for scripts. */
export function CartBadge({ href, timeZone, labels }: Props) {
  const summary = useOwnData<Summary>("/api/cart/summary", cartChanged);
  const count = summary?.count ?? 0;
  const label = count > 0 ? filledLabel(count, summary?.expiresAt ?? null, timeZone, labels) : labels.empty;
  return (
    <a
      href={href}
      aria-label={label}
      title={label}
      className="relative grid size-11 shrink-0 place-items-center rounded-control transition-colors hover:bg-sunken"
    >
      <ShoppingCart aria-hidden className="size-5.5" />
      {count > 0 && (
        <span
          aria-hidden
          className="tabular absolute end-0 top-0 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-sm leading-none font-bold text-on-accent"
        >
          {count}
        </span>
      )}
    </a>
  );
}

function filledLabel(count: number, until: string | null, timeZone: string, labels: Props["labels"]): string {
  const tickets = labels.filled.replace("{count}", String(count));
  if (!until) return tickets;
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    new Date(until),
  );
  return `${tickets}, ${labels.heldUntil.replace("{time}", time)}`;
}
