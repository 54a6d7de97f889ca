import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean; icon?: ReactNode };

const variants: Record<ButtonVariant, string> = {
  primary: "bg-brand text-on-brand hover:bg-brand-strong",
  secondary: "border border-control bg-surface text-ink hover:border-brand hover:text-brand",
  ghost: "text-brand hover:bg-brand-soft",
  danger: "border border-danger bg-surface text-danger hover:bg-danger hover:text-on-danger",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-9 px-3 text-sm pointer-coarse:min-h-11",
  md: "min-h-11 px-4 text-base",
  lg: "min-h-13 px-6 text-lg",
};

/** The look of a button for anything that has to be another element. */
export function buttonClass({ variant = "primary", size = "md", wide = false }: ButtonLook = {}): string {
  return classes(
    "inline-flex items-center justify-center gap-2 rounded-control text-center font-semibold leading-tight",
    "py-1.5 transition-colors select-none disabled:opacity-55 aria-disabled:opacity-55 print:hidden",
    variants[variant],
    sizes[size],
    wide && "w-full",
  );
}

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
