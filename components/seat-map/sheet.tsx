"use no memo";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { formatMoney } from "#lib/money.ts";
import { ChosenChip } from "./chosen-chip.tsx";
import type { ChoiceLine, LineTarget } from "./rules/chip-lines.ts";
import type { SeatPickerModel } from "./use-seat-picker.ts";

type Props = {
  formId: string;
  /** False until scripts run: then the button is the form's own. */
  ready: boolean;
  lines: ChoiceLine[];
  /** Places in the cart. */
  held: number;
  maxSeats: number;
  money: (amountTiyn: number) => string;
  holding: SeatPickerModel["holding"];
  cartPath: string;
  /** What the server would refuse, said before. */
  hint: string | null;
  lost: ReactNode;
  /** In a change: what it comes to in all, and below zero what comes back. */
  dueTiyn?: number;
  onRate: (seat: number, rate: string) => void;
  onRemove: (target: LineTarget) => void;
  onShow: (seat: number) => void;
};

/** What is chosen, what it costs, and the one button. */
export function Sheet({
  formId,
  ready,
  lines,
  held,
  maxSeats,
  money,
  holding,
  cartPath,
  hint,
  lost,
  dueTiyn,
  ...on
}: Props) {
  const t = useTranslations("seats");
  const locale = useLocale();
  const { busy, fresh, notice, problem } = holding;
  const totalTiyn = lines
    .filter((line) => fresh === 0 || !line.inCart)
    .reduce((sum, line) => sum + line.amountTiyn, 0);
  const nothing = ready && fresh === 0;
  return (
    <section
      aria-label={t("yourChoice")}
      className="no-print z-10 flex max-h-[max(47dvh,16rem)] min-h-0 flex-col gap-2 border-t border-line bg-surface px-4 pt-2 pb-safe md:max-h-none md:rounded-card md:border md:p-3"
    >
      <div className="grid min-h-0 gap-2 overflow-y-auto text-sm empty:hidden">
        {lost}
        {problem && <Alert tone="danger">{problem}</Alert>}
        {hint && !problem && <Alert tone="warning">{hint}</Alert>}
        {notice && <Alert tone="ok">{notice}</Alert>}
      </div>
      {lines.length > 0 && (
        <ul className="chosen-chips">
          {lines.map(({ target, ...line }) => (
            <ChosenChip
              key={line.key}
              line={line}
              money={money}
              disabled={busy}
              onRate={(rate) => target.kind === "seat" && on.onRate(target.seat, rate)}
              onRemove={() => on.onRemove(target)}
              onShow={target.kind === "seat" ? () => on.onShow(target.seat) : undefined}
            />
          ))}
        </ul>
      )}
      <p className="flex shrink-0 flex-wrap items-baseline justify-between gap-3 text-sm text-muted">
        <span>
          {lines.length === 0
            ? t("empty", { max: maxSeats })
            : dueTiyn === undefined
              ? t("room", { count: Math.max(0, maxSeats - fresh - held) })
              : t(dueTiyn > 0 ? "changePay" : dueTiyn < 0 ? "changeBack" : "changeFree")}
        </span>
        {lines.length > 0 && dueTiyn !== 0 && (
          <span className="tabular text-lg font-semibold whitespace-nowrap text-ink">
            {dueTiyn === undefined ? money(totalTiyn) : formatMoney(Math.abs(dueTiyn), "KZT", locale)}
          </span>
        )}
      </p>
      {nothing && held > 0 ? (
        <ButtonLink reload wide className="min-h-13 shrink-0 px-2 hyphens-auto" size="md" href={cartPath}>
          {t("toCart", { count: held })}
        </ButtonLink>
      ) : (
        <Button
          type="submit"
          className="min-h-13 shrink-0 px-2 hyphens-auto"
          form={formId}
          wide
          size="md"
          disabled={nothing || busy}
          aria-busy={busy}
        >
          {busy
            ? t("holding")
            : dueTiyn !== undefined
              ? t("changeGo")
              : ready && fresh > 0
                ? t("hold", { count: fresh, sum: money(totalTiyn) })
                : t("holdForm")}
        </Button>
      )}
    </section>
  );
}
