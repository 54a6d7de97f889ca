"use no memo";

import { Ear, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { flagBits } from "#lib/halls/rules/open-plan.ts";

const signs: { name: "free" | "mine" | "held" | "sold" | "blocked" | "wheelchair"; drawing: ReactNode }[] = [
  { name: "free", drawing: <circle cx="12" cy="12" r="9" fill="var(--cat-1)" /> },
  {
    name: "mine",
    drawing: (
      <>
        <circle cx="12" cy="12" r="11.5" fill="var(--accent)" />
        <circle cx="12" cy="12" r="8.5" fill="var(--ink)" />
        <path d="m8 12.3 2.8 2.8 5-5.6" fill="none" stroke="var(--bg)" strokeWidth="2.2" />
      </>
    ),
  },
  {
    name: "held",
    drawing: (
      <>
        <circle cx="12" cy="12" r="7" fill="none" stroke="var(--muted)" strokeWidth="1.8" />
        <circle cx="12" cy="12" r="2.6" fill="var(--muted)" />
      </>
    ),
  },
  {
    name: "sold",
    drawing: <circle cx="12" cy="12" r="4.4" fill="none" stroke="var(--control)" strokeWidth="1.6" />,
  },
  {
    name: "blocked",
    drawing: <path d="m9 9 6 6m0-6-6 6" fill="none" stroke="var(--control)" strokeWidth="1.8" />,
  },
  {
    name: "wheelchair",
    drawing: (
      <>
        <rect x="3" y="3" width="18" height="18" rx="3" fill="var(--cat-1)" />
        <g fill="none" stroke="var(--surface)" strokeWidth="1.5">
          <circle cx="10.6" cy="7.4" r="0.6" fill="var(--surface)" />
          <path d="M10.6 9.8v3.1h3.6l1.8 3.6" />
          <path d="M13.6 15a3 3 0 1 1-4-3.6" />
        </g>
      </>
    ),
  },
];

/** Signs of the list that only some halls have. */
const flagSigns = [
  { name: "restricted-view", Icon: EyeOff },
  { name: "hearing-loop", Icon: Ear },
] as const;

/** What the signs on plan and list mean, those of the flags that the hall has; folded away until somebody asks. */
export function SeatSigns({ flags }: { flags: number }) {
  const t = useTranslations("seats");
  return (
    <details className="text-sm">
      <summary className="link inline-flex min-h-9 items-center pointer-coarse:min-h-11">
        {t("signs")}
      </summary>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 py-1">
        {signs.map(({ name, drawing }) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg aria-hidden viewBox="0 0 24 24" className="size-5">
              {drawing}
            </svg>
            {name === "wheelchair" ? t("flags.wheelchair") : t(`states.${name}`)}
          </li>
        ))}
        {flagSigns
          .filter(({ name }) => flags & flagBits[name])
          .map(({ name, Icon }) => (
            <li key={name} className="flex items-center gap-1.5">
              <Icon aria-hidden className="size-5" />
              {t(`flags.${name}`)}
            </li>
          ))}
      </ul>
    </details>
  );
}
