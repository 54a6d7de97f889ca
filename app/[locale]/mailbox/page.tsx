import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MailList } from "#components/mailbox/mail-list.tsx";
import { MailView } from "#components/mailbox/mail-view.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextField } from "#components/ui/field.tsx";
import { database } from "#db/client.ts";
import { isId } from "#lib/ids.ts";
import { hasLocalBox, readLocalMail, readLocalMails } from "#lib/mail/local-box.ts";
import { paths } from "#lib/paths.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox");
  return { title: t("title"), robots: { index: false } };
}

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

/** The letters of a demo, which do not leave the machine. There is no such page where real people buy. */
export default async function MailboxPage({ searchParams }: Props) {
  if (!hasLocalBox()) notFound();
  const query = await searchParams;
  const to = typeof query.to === "string" ? query.to.trim().slice(0, 254) : "";
  const locale = await getLocale();
  const t = await getTranslations("mailbox");
  const mails = await readLocalMails(database(), to);
  const chosenId = isId(query.mail) ? query.mail : null;
  const shownId = chosenId ?? mails[0]?.id;
  const mail = shownId ? await readLocalMail(database(), shownId) : null;
  const hrefOf = (id?: string) => {
    const params = new URLSearchParams({ ...(to && { to }), ...(id && { mail: id }) });
    return params.size > 0 ? `${paths.mailbox(locale)}?${params}` : paths.mailbox(locale);
  };
  return (
    <Shell>
      <main id="content" className="page-width grid gap-6 py-6 md:py-10">
        <header className="grid gap-2">
          <h1 className="text-3xl">{t("title")}</h1>
          <p className="text-muted">{t("text")}</p>
        </header>
        <form action={paths.mailbox(locale)} className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-56 md:max-w-96">
            <TextField name="to" type="search" label={t("search")} defaultValue={to} autoComplete="off" />
          </div>
          <Button type="submit" variant="secondary">
            {t("find")}
          </Button>
          {to && (
            <ButtonLink href={paths.mailbox(locale)} variant="ghost">
              {t("clear")}
            </ButtonLink>
          )}
        </form>
        {mails.length === 0 && !mail ? (
          <EmptyState title={to ? t("emptySearch", { to }) : t("empty")}>{!to && t("emptyText")}</EmptyState>
        ) : (
          <div className="grid gap-6 md:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
            <MailList mails={mails} chosenId={chosenId} shownId={mail?.id} hrefOf={hrefOf} />
            {mail && (
              // On a phone the list comes first; where there is room the newest letter lies open beside it.
              <div className={chosenId ? "min-w-0" : "hidden min-w-0 md:block"}>
                <MailView mail={mail} backHref={hrefOf()} />
              </div>
            )}
          </div>
        )}
      </main>
    </Shell>
  );
}
