import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { HallEditor } from "#components/seat-map/editor/hall-editor.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { isDomainError } from "#lib/errors.ts";
import { readCurrentPlan } from "#lib/halls/queries/current-plan.ts";
import { hallStaff } from "#lib/halls/staff.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { type LocalizedText, locales } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ hall: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hallEditor");
  return { title: t("title"), robots: { index: false } };
}

/** The seat plan's editor takes the whole window: a drawing needs the room that header and navigation would take. */
export default async function EditHallPage({ params }: Props) {
  const { hall } = await params;
  const locale = await getLocale();
  const account = await accountOrSignIn(locale, paths.adminHallEdit(locale, hall));
  const staff = await staffOf(account.accountId, hall, account.address);
  if (staff === "FORBIDDEN") return <Forbidden />;
  const found = staff && (await readCurrentPlan(database(), staff.organizerId, hall));
  if (!found) notFound();
  return (
    <ClientMessages namespaces={["hallEditor", "planFaults"]}>
      <HallEditor hallId={hall} hallName={textIn(found.name, locale)} names={await newNames()} />
    </ClientMessages>
  );
}

async function staffOf(accountId: string, hall: string, address: string) {
  try {
    return await hallStaff(database(), accountId, hall, address);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return error.code === "FORBIDDEN" ? ("FORBIDDEN" as const) : null;
  }
}

async function Forbidden() {
  const locale = await getLocale();
  const t = await getTranslations("admin");
  return (
    <main id="content" className="p-6">
      <EmptyState
        title={t("forbiddenTitle")}
        action={
          <ButtonLink reload href={paths.admin(locale)}>
            {t("toShop")}
          </ButtonLink>
        }
      >
        {t("forbiddenText")}
      </EmptyState>
    </main>
  );
}

/** What new things are called, in every language: an organizer who writes one of them has the others already. */
async function newNames() {
  const [kk, ru, en] = await Promise.all(
    locales.map((locale) => getTranslations({ locale, namespace: "hallEditor" })),
  );
  const name = (key: "section" | "area" | "text" | "stage" | "category"): LocalizedText => ({
    kk: kk!(`names.${key}`),
    ru: ru!(`names.${key}`),
    en: en!(`names.${key}`),
  });
  return {
    section: name("section"),
    area: name("area"),
    text: name("text"),
    stage: name("stage"),
    category: name("category"),
  };
}
