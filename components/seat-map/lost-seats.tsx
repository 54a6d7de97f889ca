"use no memo";

import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import type { LostSeat } from "./lost-words.ts";

// In one file with it, for none of them is needed sooner.
export { HeldClock } from "./held-clock.tsx";
export { alternativesTo } from "./rules/alternatives.ts";

type Props = { lost: LostSeat[]; onTake: (lost: number, by: number) => void; onDismiss: () => void };

/** Names what was lost, says that the rest stays, and offers the nearest seats in one tap. */
export function LostSeats({ lost, onTake, onDismiss }: Props) {
  const t = useTranslations("seats");
  if (lost.length === 0) return null;
  return (
    <Alert tone="warning" live={false}>
      <div className="grid gap-2 text-sm">
        {lost.map((its) => (
          <div key={its.seat} className="grid gap-1">
            <p>
              <b className="font-semibold">{t("lostOne", { seat: its.name })}</b>{" "}
              {t(its.instead.length > 0 ? "instead" : "noInstead")}
            </p>
            <Instead others={its.instead} onTake={(by) => onTake(its.seat, by)} />
          </div>
        ))}
        <p className="flex flex-wrap items-center justify-between gap-x-3">
          {t("restStays")}
          <Button variant="ghost" size="sm" onClick={onDismiss}>
            {t("lostDismiss")}
          </Button>
        </p>
      </div>
    </Alert>
  );
}

function Instead({ others, onTake }: { others: LostSeat["instead"]; onTake: (by: number) => void }) {
  return (
    <div className="flex gap-1.5 overflow-x-auto">
      {others.map((other) => (
        <Button
          key={other.seat}
          variant="secondary"
          size="sm"
          className="shrink-0 whitespace-nowrap"
          onClick={() => onTake(other.seat)}
        >
          {other.name}
        </Button>
      ))}
    </div>
  );
}

/** The seat that one was looking at, not yet chosen, and the nearest like it. */
export function OvertakenSeat({
  seat,
  onTake,
  onDismiss,
}: {
  seat: LostSeat;
  onTake: (by: number) => void;
  onDismiss: () => void;
}) {
  const t = useTranslations("seats");
  return (
    <Alert tone="warning" live={false}>
      <div className="grid gap-1 text-sm">
        <p>
          <b className="font-semibold">{t("overtaken", { seat: seat.name })}</b>{" "}
          {t(seat.instead.length > 0 ? "instead" : "noInstead")}
        </p>
        <Instead others={seat.instead} onTake={onTake} />
        <Button variant="ghost" size="sm" className="justify-self-end" onClick={onDismiss}>
          {t("lostDismiss")}
        </Button>
      </div>
    </Alert>
  );
}
