"use no memo";

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "#components/ui/button-look.ts";
import { classes } from "#components/ui/classes.ts";

export type { ButtonLook, ButtonSize, ButtonVariant } from "#components/ui/button-look.ts";
export { buttonClass } from "#components/ui/button-look.ts";

/** A button that says what happens. It submits nothing unless told so with type="submit". */
export function Button({
  variant,
  size,
  wide,
  icon,
  className,
  type = "button",
  children,
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  return (
    <button {...rest} type={type} className={classes(buttonClass({ variant, size, wide }), className)}>
      {icon}
      {children}
    </button>
  );
}

type LinkProps = ButtonLook & {
  /** A full load: for pages whose script policy differs from this one's (checkout, account, admin) and for files. */
  reload?: boolean;
} & Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/** A link that looks like a button. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  className,
  reload,
  children,
  href,
  ...rest
}: LinkProps) {
  const look = classes(buttonClass({ variant, size, wide }), className);
  if (!reload) {
    return (
      <Link {...rest} href={href} className={look}>
        {icon}
        {children}
      </Link>
    );
  }
  const { prefetch: _prefetch, replace: _replace, scroll: _scroll, shallow: _shallow, ...plain } = rest;
  return (
    <a {...(plain as ComponentProps<"a">)} href={href} className={look}>
      {icon}
      {children}
    </a>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  label: string;
  children: ReactNode;
};

/** A button that shows only a sign; its label is said aloud and shown on hover. */
export function IconButton({ label, children, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classes(
        "inline-grid size-11 shrink-0 place-items-center rounded-control text-ink transition-colors hover:bg-sunken disabled:opacity-55",
        className,
      )}
    >
      {children}
    </button>
  );
}
