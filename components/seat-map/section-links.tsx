"use no memo";

import { ChevronDown } from "lucide-react";
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

/** More sections than this are folded away behind the one that is shown. */
const mostOpen = 6;

/** Sections as links of their own, so that the list works without scripts and a section can be sent to a friend. */
export function SectionLinks({ sections, current, seatsPath, onSection }: Props) {
  const t = useTranslations("seats");
  if (sections.length < 2) return null;
  const links = (
    <nav aria-label={t("sections")}>
      <ul className="flex flex-wrap gap-1.5">
        {sections.map((section) => (
          <li key={section.code}>
            <a
              href={`${seatsPath}${seatsPath.includes("?") ? "&" : "?"}section=${encodeURIComponent(section.code)}`}
              aria-current={section.code === current ? "true" : undefined}
              onClick={(event) => {
                if (!onSection || event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                event.currentTarget.closest("details")?.removeAttribute("open");
                onSection(section.code);
              }}
              className={classes(
                "inline-flex min-h-9 flex-wrap items-center gap-x-1.5 rounded-control border px-2.5 text-sm pointer-coarse:min-h-11",
                section.code === current
                  ? "border-brand bg-brand-soft font-semibold text-brand"
                  : "border-control bg-surface hover:border-brand hover:text-brand",
              )}
            >
              {section.name}
              <span className="tabular font-normal text-muted">{t("left", shownCount(section.free))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  if (sections.length <= mostOpen) return links;
  return (
    <details className="group">
      <summary className="flex min-h-11 items-center justify-between gap-2 rounded-control border border-control bg-surface px-3 font-medium hover:border-brand">
        {t("otherSection", { count: sections.length })}
        <ChevronDown aria-hidden className="size-5 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="pt-2">{links}</div>
    </details>
  );
}
