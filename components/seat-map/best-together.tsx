"use no memo";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

type Props = { max: number; busy: boolean; onBest: (count: number) => void };

const end = "grid w-9 pointer-coarse:min-w-9 place-items-center text-ink hover:bg-sunken disabled:opacity-40";

/** "2 best together": the server chooses and holds in one tap. */
export function BestTogether({ max, busy, onBest }: Props) {
  const t = useTranslations("seats");
  const [wanted, setWanted] = useState(2);
  const count = Math.max(1, Math.min(wanted, max));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its buttons
    <div
      role="group"
      aria-label={t("bestLabel")}
      className="flex min-h-11 grow basis-36 overflow-hidden rounded-control border border-control bg-surface md:grow-0 md:basis-auto noscript:hidden"
    >
      <button
        type="button"
        className={end}
        aria-label={t("bestFewer")}
        disabled={count <= 1}
        onClick={() => setWanted(count - 1)}
      >
        <Minus aria-hidden className="size-4" />
      </button>
      <button
        type="button"
        className="grow border-x border-line px-1 py-1.5 text-sm leading-tight font-semibold text-brand hover:bg-brand-soft disabled:opacity-55"
        disabled={busy || max < 1}
        onClick={() => onBest(count)}
      >
        {t("best", { count })}
      </button>
      <button
        type="button"
        className={end}
        aria-label={t("bestMore")}
        disabled={count >= max}
        onClick={() => setWanted(count + 1)}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  );
}
