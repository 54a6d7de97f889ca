import type { CSSProperties } from "react";

/** The shop's tokens as mails know them: light ones inline, dark ones by class where the reader's mail program asks. */
export const font = "Onest,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

export const colors = {
  bg: "#faf8f4",
  surface: "#ffffff",
  ink: "#15191f",
  muted: "#56606e",
  line: "#dad5ca",
  brand: "#006a80",
  onBrand: "#ffffff",
  accent: "#f2b705",
} as const;

export const darkRules = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .k-bg { background-color: #0f1318 !important; }
  .k-surface { background-color: #181e26 !important; border-color: #303a47 !important; }
  .k-ink { color: #edf1f5 !important; }
  .k-muted { color: #a0abba !important; }
  .k-line { border-color: #303a47 !important; }
  .k-link { color: #5cc9e4 !important; }
  .k-button { background-color: #5cc9e4 !important; color: #06222b !important; }
  .k-brand { background-color: #5cc9e4 !important; }
  .k-accent { background-color: #f6c945 !important; }
}
@media (max-width: 480px) {
  .k-pad { padding-left: 20px !important; padding-right: 20px !important; }
}
`;

const wrap: CSSProperties = { overflowWrap: "anywhere", wordBreak: "break-word" };

export const text = {
  body: { ...wrap, margin: "0 0 14px", fontSize: 16, lineHeight: "24px", color: colors.ink },
  small: { ...wrap, margin: "0 0 8px", fontSize: 14, lineHeight: "20px", color: colors.muted },
  fine: { ...wrap, margin: "0 0 6px", fontSize: 12, lineHeight: "18px", color: colors.muted },
  heading: {
    ...wrap,
    margin: "0 0 16px",
    fontSize: 24,
    lineHeight: "30px",
    fontWeight: 700,
    color: colors.ink,
  },
  title: { ...wrap, margin: "0 0 4px", fontSize: 18, lineHeight: "24px", fontWeight: 700, color: colors.ink },
} satisfies Record<string, CSSProperties>;
