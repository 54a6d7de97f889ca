import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage, LineLink } from "#components/account/account-page.tsx";
import { Button } from "#components/ui/button.tsx";
import { database } from "#db/client.ts";
import { leaveQuery, readLeaveQuery } from "#lib/mail/leave-links.ts";
import { isStopped } from "#lib/mail/stops.ts";
import { paths } from "#lib/paths.ts";
import { one, type SearchParams } from "../search-params.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("unsubscribe");
  return { title: t("title"), referrer: "same-origin" };
}

/** Where the foot of a reminder leads: leaves that list, says so, and takes it back. Works without scripts and without an account. */
export default async function UnsubscribePage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, params] = await Promise.all([getLocale(), getTranslations("unsubscribe"), searchParams]);
  const given = new URLSearchParams(
    ["to", "list", "key"].map((name): [string, string] => [name, one(params[name])]),
  );
  const about = readLeaveQuery(given);
  if (!about) {
    const onwards = await getTranslations("notFound");
    return (
      <AccountPage title={t("wrong")} lead={t("wrongText")}>
        <LineLink href={paths.events(locale)}>{onwards("toEvents")}</LineLink>
      </AccountPage>
    );
  }
  const { email, list } = about;
  const isLeft = await isStopped(database(), email, list);
  const state = isLeft ? "done" : one(params.done) === "undo" ? "undone" : "ask";
  const words = {
    ask: { title: t("title"), text: t("ask", { email }) },
    done: { title: t("done"), text: t("doneText", { email }) },
    undone: { title: t("undone"), text: t("undoneText", { email }) },
  }[state];
  return (
    <AccountPage title={words.title} lead={words.text}>
      <form
        method="post"
        action={paths.postUnsubscribe(leaveQuery(email, list))}
        className="grid justify-items-start gap-4"
      >
        <p className="font-semibold">{t(list)}</p>
        <input type="hidden" name="locale" value={locale} />
        {isLeft && <input type="hidden" name="undo" value="1" />}
        <Button type="submit" variant={isLeft ? "secondary" : "primary"}>
          {t(isLeft ? "undo" : "submit")}
        </Button>
      </form>
    </AccountPage>
  );
}
