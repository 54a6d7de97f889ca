import { Languages } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { LanguageLinks } from "#components/shell/language-links.tsx";
import { ThemeSwitch } from "#components/shell/theme-switch.tsx";
import { DisclosureMenu, menuItemClass } from "#components/ui/disclosure-menu.tsx";
import { languageNames } from "#lib/i18n/routing.ts";

/** Language and theme behind one button that shows the language one is in. */
export async function PreferencesMenu() {
  const locale = await getLocale();
  const t = await getTranslations();
  const { short } = languageNames[locale];
  const theme = { system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") };
  return (
    <DisclosureMenu
      label={`${short}, ${t("shell.languageAndTheme")}`}
      summary={
        <>
          <Languages aria-hidden className="size-5.5" />
          <span className="text-sm">{short}</span>
        </>
      }
    >
      <LanguageLinks current={locale} className={menuItemClass} />
      <hr className="border-line" />
      <ThemeSwitch legend={t("theme.label")} labels={theme} />
    </DisclosureMenu>
  );
}
