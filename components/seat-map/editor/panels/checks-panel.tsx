import { CircleAlert, CircleCheck, Wrench } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type Mending, repairDraft } from "#lib/halls/rules/edit/repair.ts";
import { selectionBox } from "#lib/halls/rules/edit/selection.ts";
import type { PlanFault } from "#lib/halls/rules/plan-faults.ts";
import { placeOfFault } from "../rules/fault-place.ts";
import { useDraft, useEditor, useEditorState } from "../state/use-editor.ts";
import { MiniButton } from "./fields.tsx";

const mostShown = 100;

/** What keeps the plan from being published; a click leads to the place. */
export function ChecksPanel() {
  const t = useTranslations("hallEditor");
  const words = useTranslations("planFaults");
  const { session, show } = useEditor();
  const { plan } = useDraft();
  const faults = useEditorState((state) => state.faults);
  const [mended, setMended] = useState<Mending[] | null>(null);
  if (!faults) return <p className="p-4 text-sm text-muted">{t("checking")}</p>;
  const go = (fault: PlanFault) => {
    const its = placeOfFault(plan, fault);
    session.select(its);
    show(selectionBox(plan, its));
  };
  const repair = () => {
    const done = repairDraft(session.draft());
    session.edit(() => done.draft, "repair");
    setMended(done.mended);
  };
  return (
    <div className="grid gap-3 p-4">
      {faults.length === 0 ? (
        <p className="flex items-start gap-2 text-sm font-medium text-ok">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t("noFaults")}
        </p>
      ) : (
        <>
          <p className="text-sm">{t("faultsFound", { count: faults.length })}</p>
          <MiniButton icon={<Wrench aria-hidden className="size-4" />} onClick={repair}>
            {t("actions.repair")}
          </MiniButton>
        </>
      )}
      {mended && (
        <p role="status" className="text-sm text-muted">
          {t("mended", { count: mended.reduce((sum, its) => sum + its.count, 0) })}
        </p>
      )}
      <ul className="grid gap-1.5">
        {faults.slice(0, mostShown).map((fault, at) => (
          <li key={`${fault.code} ${fault.path} ${at}`}>
            <button
              type="button"
              onClick={() => go(fault)}
              className="flex w-full items-start gap-2 rounded-control border border-line px-2 py-2 text-start text-sm hover:border-brand"
            >
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
              <span>
                {words(fault.code)}
                <FaultPlace fault={fault} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultPlace({ fault }: { fault: PlanFault }) {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const { plan } = useDraft();
  const section = plan.sections.find((its) => its.code === fault.section);
  const place = [
    section?.name[locale] ?? fault.section,
    fault.row && t("faultRow", { row: fault.row }),
    fault.seat && t("faultSeat", { seat: fault.seat }),
  ].filter(Boolean);
  return place.length > 0 ? <span className="block text-muted">{place.join(", ")}</span> : null;
}
