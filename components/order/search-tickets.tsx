import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";

type Props = { action: string; label: string; query: string; hidden?: Record<string, string> };

/** One field over a list of one's own; a plain form, so that the search has an address. */
export function SearchTickets({ action, label, query, hidden = {} }: Props) {
  const common = useTranslations("common");
  return (
    <search>
      <form action={action} className="flex flex-wrap items-end gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="min-w-0 grow basis-56">
          <TextField name="q" type="search" label={label} defaultValue={query} autoComplete="off" />
        </div>
        <Button type="submit" variant="secondary">
          {common("search")}
        </Button>
      </form>
    </search>
  );
}
