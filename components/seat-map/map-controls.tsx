"use no memo";

import { Maximize2, Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/button.tsx";

const step = 1.7;

/** Zoom without wheel or pinch; below, where most halls are narrow and a thumb comes. */
export function MapControls({ onZoom, onFit }: { onZoom: (factor: number) => void; onFit: () => void }) {
  const t = useTranslations("seats");
  return (
    <div className="absolute end-3 bottom-3 grid overflow-hidden rounded-control border border-control bg-surface">
      <IconButton label={t("zoomIn")} className="size-[44px] rounded-none" onClick={() => onZoom(step)}>
        <Plus aria-hidden className="size-[20px]" />
      </IconButton>
      <IconButton
        label={t("zoomOut")}
        className="size-[44px] rounded-none border-t border-line"
        onClick={() => onZoom(1 / step)}
      >
        <Minus aria-hidden className="size-[20px]" />
      </IconButton>
      <IconButton
        label={t("wholeHall")}
        className="size-[44px] rounded-none border-t border-line"
        onClick={onFit}
      >
        <Maximize2 aria-hidden className="size-[20px]" />
      </IconButton>
    </div>
  );
}
