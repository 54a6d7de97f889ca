"use no memo";

import { Check } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";

type Inner = { count?: number; swatch?: ReactNode; children: ReactNode };

function chipClass(on: boolean): string {
  return classes(
    "inline-flex min-h-9 pointer-coarse:min-h-11 shrink-0 items-center gap-1.5 rounded-full border px-3.5 text-sm font-medium whitespace-nowrap transition-colors",
    on
      ? "border-brand bg-brand text-on-brand hover:bg-brand-strong"
      : "border-control bg-surface text-ink hover:border-brand hover:text-brand",
  );
}

function Content({ on, count, swatch, children }: Inner & { on: boolean }) {
  return (
    <>
      {on && <Check aria-hidden className="-ms-1 size-4" />}
      {swatch}
      {children}
      {count !== undefined && <span className={classes("tabular", !on && "text-muted")}>{count}</span>}
    </>
  );
}

type ChipLinkProps = Inner & { href: string; selected?: boolean } & Omit<
    ComponentProps<typeof Link>,
    "href" | "children"
  >;

/** A filter that lives in the address. */
export function ChipLink({
  href,
  selected = false,
  count,
  swatch,
  children,
  className,
  ...rest
}: ChipLinkProps) {
  return (
    <Link
      {...rest}
      href={href}
      aria-current={selected ? "true" : undefined}
      className={classes(chipClass(selected), className)}
    >
      <Content on={selected} count={count} swatch={swatch}>
        {children}
      </Content>
    </Link>
  );
}

type ChipButtonProps = Inner & { pressed: boolean } & Omit<ComponentProps<"button">, "children">;

/** A filter that lives on the screen: pressed or not. */
export function ChipButton({
  pressed,
  count,
  swatch,
  children,
  className,
  type = "button",
  ...rest
}: ChipButtonProps) {
  return (
    <button {...rest} type={type} aria-pressed={pressed} className={classes(chipClass(pressed), className)}>
      <Content on={pressed} count={count} swatch={swatch}>
        {children}
      </Content>
    </button>
  );
}

/** A row of chips that scrolls sideways on a phone and wraps where there is room. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] md:mx-0 md:flex-wrap md:px-0">
        {children}
      </div>
    </fieldset>
  );
}
