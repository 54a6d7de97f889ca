"use no memo";

import "./best-together.css";
import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

type Props = { max: number; busy: boolean; onBest: (count: number) => void };

/** "2 best together": the server chooses and holds in one tap. */
export function BestTogether({ max, busy, onBest }: Props) {
  const t = useTranslations("seats");
  const [wanted, setWanted] = useState(2);
  const count = Math.max(1, Math.min(wanted, max));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its buttons
    <div role="group" aria-label={t("bestLabel")} className="best-together">
      <button
        type="button"
        aria-label={t("bestFewer")}
        disabled={count <= 1}
        onClick={() => setWanted(count - 1)}
      >
        <Minus aria-hidden className="size-4" />
      </button>
      {/* Each press holds places: the second click of a hurried double click is none. */}
      <button type="button" disabled={busy || max < 1} onClick={({ detail }) => detail < 2 && onBest(count)}>
        {t("best", { count })}
      </button>
      <button
        type="button"
        aria-label={t("bestMore")}
        disabled={count >= max}
        onClick={() => setWanted(count + 1)}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  );
}
