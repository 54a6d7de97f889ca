export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Readable by script on purpose: static pages are the same for everyone, so the browser applies the choice itself. */
export const themeCookie = "theme";
export const themeCookieMaxAgeSeconds = 365 * 24 * 60 * 60;

/** The theme a browser's cookies ask for. */
export function rememberedTheme(cookies: string): Theme {
  return (cookiePattern.exec(cookies)?.[1] as Theme | undefined) ?? "system";
}

const cookiePattern = new RegExp(`(?:^|; )${themeCookie}=(light|dark)(?:;|$)`);

/**
 * Runs in <head> before anything is painted, so that no page flashes in the wrong theme.
 * proxy.ts admits it to nonce pages by its hash: it stands in the layout, which must not read headers and stay static.
 */
export const themeScript = `(function(){var m=${cookiePattern}.exec(document.cookie);if(m)document.documentElement.dataset.theme=m[1]})()`;
