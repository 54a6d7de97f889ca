import { useLocale, useTranslations } from "next-intl";
import type { AccountAction } from "#components/account/form-words.ts";
import { GoogleButton } from "#components/account/google-button.tsx";
import { Press } from "#components/account/press.tsx";
import { ModeChoice, ModeForm } from "#components/calendar/mode-form.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CalendarView, ConnectionView } from "#lib/calendar/rules/view.ts";
import { paths } from "#lib/paths.ts";

type Actions = { choose: AccountAction; retry: AccountAction; disconnect: AccountAction };
type Props = Pick<CalendarView, "isOffered" | "connection"> & { actions: Actions };

/** The connection to Google in words: what it is for, how it stands, and the way out. */
export function GoogleCard({ isOffered, connection, actions }: Props) {
  const t = useTranslations("calendar");
  return (
    <Card as="section" aria-labelledby="google" className="grid gap-4">
      <h2 id="google" className="text-xl">
        {t("google")}
      </h2>
      {connection ? (
        <Connection connection={connection} actions={actions} />
      ) : (
        <p className="max-w-text text-muted">{isOffered ? t("offer") : t("notOffered")}</p>
      )}
      {!connection && isOffered && <ConnectForm label={t("connect")} />}
    </Card>
  );
}

function Connection({ connection, actions }: { connection: ConnectionView; actions: Actions }) {
  const t = useTranslations("calendar");
  const { state, mode, googleEmail, fault } = connection;
  if (state === "leaving") {
    return (
      <Alert tone="info" live={false}>
        {t("states.leaving")}
      </Alert>
    );
  }
  return (
    <>
      <p>{googleEmail ? t("connectedAs", { email: googleEmail }) : t("connectedPlain")}</p>
      {state === "connected" && fault && (
        <Alert
          tone="warning"
          live={false}
          action={
            <Press action={actions.retry} variant="secondary" size="sm">
              {t("tickets.retry")}
            </Press>
          }
        >
          {t(`faults.${fault}`)}
        </Alert>
      )}
      {state === "connected" && <ModeForm action={actions.choose} mode={mode} />}
      {state !== "connected" && (
        <>
          <Alert tone="danger" live={false} title={t(`states.${state}`)}>
            {fault && t(`faults.${fault}`)}
          </Alert>
          <ConnectForm label={t("connectAgain")} mode={mode} />
        </>
      )}
      <div className="grid gap-2 border-t border-line pt-4">
        <Press action={actions.disconnect} variant="danger">
          {t("disconnect")}
        </Press>
        <p className="text-sm text-muted">{t(state === "broken" ? "disconnectBroken" : "disconnectText")}</p>
      </div>
    </>
  );
}

/** Goes to our own address, which leads on to Google; without a mode the choice is part of it. */
function ConnectForm({ label, mode }: { label: string; mode?: ConnectionView["mode"] }) {
  const locale = useLocale();
  return (
    <form method="post" action={paths.postCalendar(locale)} className="grid gap-4">
      {mode ? <input type="hidden" name="mode" value={mode} /> : <ModeChoice mode="always" />}
      <GoogleButton label={label} />
    </form>
  );
}
