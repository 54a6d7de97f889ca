import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";
import { anyButton } from "#components/ui/plain-button.ts";

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
  return classes(anyButton, variants[variant], sizes[size], wide && "w-full");
}
