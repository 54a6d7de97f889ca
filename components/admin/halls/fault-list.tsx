import { useTranslations } from "next-intl";
import type { Problem } from "#lib/halls/rules/exchange/problems.ts";

const shown = 100;

/** What is wrong and where, by the names that a person sees on the plan; the first hundred. */
export function FaultList({ faults }: { faults: readonly Problem[] }) {
  const t = useTranslations("planFaults");
  const place = useTranslations("halls.place");
  const draft = useTranslations("halls.draft");
  const whereOf = ({ section, row, seat, path, line }: Problem): string => {
    const parts = line === undefined ? [] : [place("line", { line })];
    if (section && row && seat) parts.push(place("seat", { section, row, seat }));
    else if (section && row) parts.push(place("row", { section, row }));
    else if (section) parts.push(place("section", { section }));
    else if (path) parts.push(path);
    return parts.join(", ");
  };
  return (
    <div className="grid gap-2">
      <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-control border border-line bg-surface">
        {faults.slice(0, shown).map((fault, at) => (
          <li key={at} className="flex flex-wrap gap-x-3 px-3 py-2">
            <span className="font-medium">{t(fault.code)}</span>
            <span className="tabular break-all text-muted">{whereOf(fault)}</span>
          </li>
        ))}
      </ul>
      {faults.length > shown && (
        <p className="text-muted">{draft("more", { count: faults.length - shown })}</p>
      )}
    </div>
  );
}
