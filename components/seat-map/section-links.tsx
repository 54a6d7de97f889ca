import { useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";
import { shownCount } from "./rules/prices.ts";
import type { SectionLine } from "./types.ts";

type Props = {
  sections: SectionLine[];
  current: string;
  seatsPath: string;
  onSection?: (code: string) => void;
};

/** Sections as links of their own, so that the list works without scripts and a section can be sent to a friend. */
export function SectionLinks({ sections, current, seatsPath, onSection }: Props) {
  const t = useTranslations("seats");
  if (sections.length < 2) return null;
  return (
    <nav aria-label={t("sections")}>
      <ul className="flex flex-wrap gap-1.5">
        {sections.map((section) => (
          <li key={section.code}>
            <a
              href={`${seatsPath}?section=${encodeURIComponent(section.code)}`}
              aria-current={section.code === current ? "true" : undefined}
              onClick={(event) => {
                if (!onSection || event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onSection(section.code);
              }}
              className={classes(
                "inline-flex min-h-9 items-center gap-1.5 rounded-control border px-2.5 text-sm pointer-coarse:min-h-11",
                section.code === current
                  ? "border-brand bg-brand-soft font-semibold text-brand"
                  : "border-line hover:border-brand hover:text-brand",
              )}
            >
              {section.name}
              <span className="tabular text-muted">{t("left", shownCount(section.free))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
