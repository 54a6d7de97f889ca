import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

type Props = {
  action: string;
  orderKey?: string;
  tickets: { code: string; place: string; isOn: boolean }[];
  shows: { id: string; when: string; isOn: boolean }[];
  title: string;
};

/** Which tickets move, and to which performance; a plain form, for each choice shows another plan. */
export function ChangeChoice({ action, orderKey, tickets, shows, title }: Props) {
  const t = useTranslations("change");
  if (tickets.length < 2 && shows.length < 2)
    return (
      <p className="text-sm text-muted">
        {title}, {tickets[0]?.place}
      </p>
    );
  return (
    <details className="min-w-0 basis-full rounded-control border border-line bg-surface px-3 md:basis-auto">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 py-2.5 text-sm font-semibold">
        <ChevronDown aria-hidden className="size-4 shrink-0" />
        {title}:{" "}
        {tickets
          .filter(({ isOn }) => isOn)
          .map(({ place }) => place)
          .join("; ")}
      </summary>
      <form action={action} className="flex flex-wrap items-end gap-4 pb-3">
        {orderKey && <input type="hidden" name="key" value={orderKey} />}
        {tickets.length > 1 ? (
          <fieldset>
            <legend className="text-sm font-medium">{t("whichTickets")}</legend>
            {tickets.map(({ code, place, isOn }) => (
              <label key={code} className="flex min-h-11 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  name="ticket"
                  value={code}
                  defaultChecked={isOn}
                  className="size-5 accent-brand"
                />
                {place}
              </label>
            ))}
          </fieldset>
        ) : (
          <input type="hidden" name="ticket" value={tickets[0]?.code} />
        )}
        {shows.length > 1 && (
          <label className="grid gap-1 text-sm font-medium">
            {t("whichShow")}
            <select
              name="performance"
              defaultValue={shows.find(({ isOn }) => isOn)?.id}
              className="min-h-11 max-w-full rounded-control border border-control bg-surface px-2"
            >
              {shows.map(({ id, when }) => (
                <option key={id} value={id}>
                  {when}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button type="submit" variant="secondary">
          {t("show")}
        </Button>
      </form>
    </details>
  );
}
