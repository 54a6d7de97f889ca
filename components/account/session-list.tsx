import { useTranslations } from "next-intl";
import type { AccountAction } from "#components/account/form-words.ts";
import { Press } from "#components/account/press.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";

export type SessionWords = { id: string; device: string; seen: string; isThis: boolean };

type Props = {
  sessions: readonly SessionWords[];
  /** Ends the session of the form's field `session`. */
  endAction: AccountAction;
  /** Posts to sign out here, or with `everywhere` on all devices. */
  signOutPath: string;
};

/** Where somebody is signed in: each with a way out, this one with the usual one. */
export function SessionList({ sessions, endAction, signOutPath }: Props) {
  const t = useTranslations("account");
  return (
    <div className="grid gap-4">
      <ul className="grid divide-y divide-line">
        {sessions.map((session) => {
          const device = session.device || t("security.unknownDevice");
          return (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {device}
                  {session.isThis && <Badge tone="ok">{t("security.thisDevice")}</Badge>}
                </p>
                <p className="text-sm text-muted">{t("security.seen", { when: session.seen })}</p>
              </div>
              {session.isThis ? (
                <form method="post" action={signOutPath}>
                  <Button type="submit" variant="secondary">
                    {t("profile.signOut")}
                  </Button>
                </form>
              ) : (
                <Press
                  action={endAction}
                  hidden={{ session: session.id }}
                  label={t("security.endLabel", { device })}
                  variant="secondary"
                >
                  {t("security.end")}
                </Press>
              )}
            </li>
          );
        })}
      </ul>
      <form method="post" action={signOutPath}>
        <Button type="submit" name="everywhere" value="1" variant="danger">
          {t("security.everywhere")}
        </Button>
      </form>
    </div>
  );
}
