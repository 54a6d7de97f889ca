import { Pencil } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CategoryTable } from "#components/admin/halls/category-table.tsx";
import { DraftPart } from "#components/admin/halls/draft-part.tsx";
import { FilesPart } from "#components/admin/halls/files-part.tsx";
import { HallPicture } from "#components/admin/halls/hall-picture.tsx";
import { MovesPart } from "#components/admin/halls/moves-part.tsx";
import { VersionsPart } from "#components/admin/halls/versions-part.tsx";
import { pagePalette } from "#components/seat-map/rules/page-palette.ts";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { isDomainError } from "#lib/errors.ts";
import { type HallDraft, readHallPage } from "#lib/halls/queries/hall-page.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { planPicture } from "#lib/halls/rules/picture.ts";
import { unpricedCategories } from "#lib/halls/rules/unpriced.ts";
import { hallStaff } from "#lib/halls/staff.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";
import { readPlanMoves } from "#lib/seating/queries/plan-moves.ts";
import type { PlanMove } from "#lib/seating/rules/plan-move.ts";
import { discardHall, movePerformanceHere, publishHall } from "../actions.ts";
import { ClosedRoom } from "../closed-room.tsx";
import { ShowSwitch } from "./show-switch.tsx";

type Props = {
  params: Promise<{ hall: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("halls");
  return { title: t("title") };
}

/** One hall: what is sold, what is drawn, and which performance sells which version. */
export default async function HallPage({ params, searchParams }: Props) {
  const [{ hall: hallId }, { show }] = await Promise.all([params, searchParams]);
  const [locale, t] = await Promise.all([getLocale(), getTranslations("halls")]);
  const { accountId, address } = await accountOrSignIn(locale, paths.adminHall(locale, hallId));
  const actor = await hallStaff(database(), accountId, hallId, address).catch((error: unknown) => {
    if (isDomainError(error)) return error.code === "FORBIDDEN" ? null : notFound();
    throw error;
  });
  if (!actor) return <ClosedRoom />;
  const [hall, moves] = await Promise.all([
    readHallPage(database(), actor, hallId),
    readPlanMoves(actor, hallId, systemNow()),
  ]);
  const { draft, published, revision, timeZone } = hall;
  const showsDraft = draft !== null && (show === "draft" || !published);
  const plan = showsDraft ? draft.plan : published;
  const when = draft ? formatMoment(draft.savedAt, timeZone, locale) : "";
  return (
    <div className="grid gap-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid min-w-0 gap-1">
          <a
            href={paths.adminHalls(locale, hall.organizerId)}
            className="inline-flex min-h-11 items-center text-brand"
          >
            {t("back")}
          </a>
          <h1 className="text-3xl font-bold break-words">{textIn(hall.name, locale)}</h1>
          <p className="text-muted">{textIn(hall.venue, locale)}</p>
        </div>
        <ButtonLink
          reload
          href={paths.adminHallEdit(locale, hallId)}
          icon={<Pencil aria-hidden className="size-5" />}
        >
          {draft ? t("continueEdit") : t("edit")}
        </ButtonLink>
      </header>
      <ClientMessages namespaces={["halls", "planFaults"]}>
        <div className="grid gap-8">
          <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
            <Card as="section" className="grid content-start gap-4">
              {draft && published && <ShowSwitch hallId={hallId} showsDraft={showsDraft} />}
              {plan ? (
                <figure className="grid gap-2">
                  <HallPicture
                    svg={planPicture(plan, { theme: pagePalette, width: 900, locale })}
                    label={t("picture")}
                  />
                  <figcaption className="text-center text-sm text-muted">{t("asBuyer")}</figcaption>
                </figure>
              ) : (
                <p className="text-muted">{draft ? t("cannotDraw") : t("noPicture")}</p>
              )}
              {plan && <CategoryTable plan={plan} />}
            </Card>
            <DraftPart
              hallId={hallId}
              revision={revision}
              timeZone={timeZone}
              unpriced={draft?.plan ? unpricedAt(draft.plan, moves) : []}
              draft={draft && { when, savedBy: draft.savedBy, faults: faultsNamed(draft, locale) }}
              publish={publishHall}
              discard={discardHall}
            />
          </div>
          <MovesPart
            hallId={hallId}
            timeZone={timeZone}
            latest={hall.versions[0]?.version ?? null}
            lines={moves}
            move={movePerformanceHere}
          />
          <VersionsPart versions={hall.versions} timeZone={timeZone} />
          <FilesPart
            hallId={hallId}
            revision={revision}
            hasDraft={draft !== null}
            isPublished={published !== null}
          />
        </div>
      </ClientMessages>
    </div>
  );
}

/** The faults with the sections' names, where the plan has codes. */
function faultsNamed({ faults, sectionNames }: HallDraft, locale: Locale) {
  return faults.map((fault) => {
    const name = fault.section === undefined ? undefined : sectionNames.get(fault.section);
    return name ? { ...fault, section: textIn(name, locale) } : fault;
  });
}

/** Which categories of a plan lack a price, and at which of the coming performances. */
function unpricedAt(plan: OpenPlan, moves: PlanMove[]) {
  return unpricedCategories(plan, []).flatMap((category) => {
    const lines = moves.filter(({ priced }) => !priced.includes(category.code));
    return lines.length > 0 ? [{ category, lines }] : [];
  });
}
