/** The page's colours as the canvas needs them: resolved, not as `var(...)`. */
export type Palette = {
  hues: string[];
  bg: string;
  surface: string;
  sunken: string;
  ink: string;
  muted: string;
  line: string;
  control: string;
  brand: string;
  accent: string;
  field: string;
  font: string;
  /** 2 when the reader doubled the text of the browser. */
  textScale: number;
};

const tokens = ["bg", "surface", "sunken", "ink", "muted", "line", "control", "brand", "accent"] as const;

/**
 * Reads the tokens of the theme in force. A probe element resolves them: a custom property read directly may hold another
 * variable or a light-dark() pair, which a canvas does not understand.
 */
export function readPalette(root: HTMLElement): Palette {
  const probe = root.ownerDocument.createElement("span");
  probe.style.display = "none";
  root.append(probe);
  const resolve = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const named = Object.fromEntries(tokens.map((name) => [name, resolve(name)])) as Record<
    (typeof tokens)[number],
    string
  >;
  const hues = Array.from({ length: 8 }, (_, at) => resolve(`cat-${at + 1}`));
  const field = resolve("ok-soft");
  probe.remove();
  const rootFont = Number.parseFloat(getComputedStyle(root.ownerDocument.documentElement).fontSize) || 16;
  return {
    ...named,
    field,
    hues,
    font: getComputedStyle(root).fontFamily || "sans-serif",
    textScale: rootFont / 16,
  };
}

/** Calls back when the theme changes, by the system or by the page's own switch. Returns how to stop. */
export function watchTheme(root: HTMLElement, changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const page = new MutationObserver(changed);
  dark.addEventListener("change", changed);
  page.observe(root.ownerDocument.documentElement, {
    attributes: true,
    attributeFilter: ["class", "data-theme", "style"],
  });
  return () => {
    dark.removeEventListener("change", changed);
    page.disconnect();
  };
}
