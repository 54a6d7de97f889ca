import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import type { PlanFault } from "#lib/halls/rules/plan-faults.ts";
import { ActionButton, type HallAction } from "./action-button.tsx";
import { FaultList } from "./fault-list.tsx";
import { type Unpriced, UnpricedNote } from "./unpriced-note.tsx";

type Props = {
  hallId: string;
  revision: number;
  draft: { when: string; savedBy: string | null; faults: PlanFault[] } | null;
  /** Categories of the draft that performances have no price for. */
  unpriced: Unpriced[];
  timeZone: string;
  publish: HallAction;
  discard: HallAction;
};

/** What is being drawn: whether it can be published, what is in the way, and the two ends it can take. */
export function DraftPart({ hallId, revision, draft, unpriced, timeZone, publish, discard }: Props) {
  const t = useTranslations("halls.draft");
  const hidden = { hall: hallId, revision };
  return (
    <Card as="section" className="grid content-start gap-4">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      {!draft && <p className="text-muted">{t("none")}</p>}
      {draft && (
        <>
          <p className="text-muted">
            {draft.savedBy
              ? t("savedBy", { when: draft.when, who: draft.savedBy })
              : t("saved", { when: draft.when })}
          </p>
          {draft.faults.length === 0 ? (
            <Alert tone="ok" live={false}>
              {t("sound")}
            </Alert>
          ) : (
            <>
              <Alert tone="warning" live={false} title={t("faults", { count: draft.faults.length })} />
              <FaultList faults={draft.faults} />
            </>
          )}
          {draft.faults.length === 0 && (
            <div className="grid gap-2">
              {unpriced.length > 0 && <UnpricedNote unpriced={unpriced} timeZone={timeZone} />}
              <ActionButton action={publish} hidden={hidden}>
                {t("publish")}
              </ActionButton>
              <p className="max-w-text text-sm text-muted">{t("publishText")}</p>
            </div>
          )}
          <details className="border-t border-line pt-3">
            <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-danger">
              {t("discard")}
            </summary>
            <div className="grid gap-3 pt-2">
              <p className="max-w-text">{t("discardText")}</p>
              <ActionButton action={discard} hidden={hidden} variant="danger">
                {t("discardConfirm")}
              </ActionButton>
            </div>
          </details>
        </>
      )}
    </Card>
  );
}
