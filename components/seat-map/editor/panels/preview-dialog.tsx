import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Plan } from "#lib/halls/rules/plan.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { createSeatMap, prepareSeatMap } from "../../engine/seat-map.ts";
import { useDraft } from "../state/use-editor.ts";

/** The plan as a buyer will have it: the same map, every seat free, nothing to buy. */
export function PreviewDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("hallEditor");
  const common = useTranslations("common");
  const { plan } = useDraft();
  return (
    <Dialog
      {...{ open, onClose }}
      title={t("previewTitle")}
      closeLabel={common("close")}
      shape="full"
      size="xl"
    >
      <BuyersMap plan={plan} />
    </Dialog>
  );
}

function BuyersMap({ plan }: { plan: Plan }) {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const failed = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    try {
      const open = openAuthoredPlan(plan);
      const mine = new Set<number>();
      const map = createSeatMap(
        prepareSeatMap(element),
        open,
        {
          locale,
          fromPrice: (category) => open.categories[category]?.name[locale] ?? "",
          soldOut: () => "",
          places: (free) => String(free),
        },
        {
          choose(seat) {
            if (!mine.delete(seat)) mine.add(seat);
            map.setMine(mine);
          },
          openArea() {},
          point() {},
          focus() {},
        },
      );
      map.setStatus(
        new Uint8Array(open.seatCount),
        Object.fromEntries(open.areas.map((area) => [area.id, area.capacity])),
      );
      return () => map.destroy();
    } catch {
      // A plan with faults may not open: its faults are named in the checks.
      if (failed.current) failed.current.hidden = false;
    }
  }, [plan, locale]);
  return (
    <div className="relative h-full min-h-80">
      <div
        ref={root}
        role="application"
        aria-label={t("previewTitle")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has keys of its own
        tabIndex={0}
        className="absolute inset-0 touch-none overflow-hidden rounded-card border border-line bg-surface"
      />
      <p ref={failed} hidden className="relative p-6 text-muted">
        {t("previewFaulty")}
      </p>
    </div>
  );
}
