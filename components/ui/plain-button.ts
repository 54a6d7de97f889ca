/** What every button has. */
export const anyButton =
  "inline-flex items-center justify-center gap-2 rounded-control text-center font-semibold leading-tight " +
  "py-1.5 transition-colors select-none disabled:opacity-55 aria-disabled:opacity-55 print:hidden";

/** The usual button alone, for a page that comes with every other and brings nothing it does not show. */
export const primaryButton = `${anyButton} bg-brand text-on-brand hover:bg-brand-strong min-h-11 px-4 text-base`;
