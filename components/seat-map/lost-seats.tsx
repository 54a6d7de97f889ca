import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";

/** A seat that went to somebody else, with the free seats nearest to it. */
export type LostSeat = { seat: number; name: string; instead: { seat: number; name: string }[] };

type Props = { lost: LostSeat[]; onTake: (lost: number, by: number) => void; onDismiss: () => void };

/** Names what was lost, says that the rest stays, and offers the nearest seats in one tap. */
export function LostSeats({ lost, onTake, onDismiss }: Props) {
  const t = useTranslations("seats");
  if (lost.length === 0) return null;
  return (
    <Alert
      tone="warning"
      live={false}
      title={t("lost", { seats: lost.map((its) => its.name).join("; "), count: lost.length })}
      action={
        <Button variant="ghost" size="sm" onClick={onDismiss}>
          {t("lostDismiss")}
        </Button>
      }
    >
      {lost.map((its) => (
        <div key={its.seat} className="mt-1 grid gap-1">
          <p className="text-sm text-muted">
            {its.instead.length > 0 ? t("instead", { seat: its.name }) : t("noInstead", { seat: its.name })}
          </p>
          <div className="flex flex-wrap gap-2">
            {its.instead.map((other) => (
              <Button
                key={other.seat}
                variant="secondary"
                size="sm"
                onClick={() => onTake(its.seat, other.seat)}
              >
                {other.name}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </Alert>
  );
}
