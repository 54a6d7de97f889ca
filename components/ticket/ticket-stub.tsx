import { useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";
import type { IssuedTicket } from "#lib/tickets/rules/issued.ts";

type Props = { ticket: IssuedTicket; qr: string | null; orderCode: string };

const deadWords = {
  cancelled: "stateCancelled",
  refunded: "stateRefunded",
  exchanged: "stateExchanged",
  valid: "stateCancelled",
} as const;

/** The part that is shown at the door: the code, and in letters what it says, should no scanner read it. */
export function TicketStub({ ticket, qr, orderCode }: Props) {
  const t = useTranslations("ticket");
  const order = useTranslations("order");
  const passing = useTranslations("passing");
  const passedTo = ticket.state === "valid" ? ticket.passedTo : null;
  return (
    <div className="ticket-stub grid content-center justify-items-center gap-3 p-5 text-center">
      {qr ? (
        // The drawing is ours: modules of a code and a label that is escaped where it is made.
        <div className="ticket-qr w-full max-w-72" dangerouslySetInnerHTML={{ __html: qr }} />
      ) : (
        <p
          className={classes(
            "grid aspect-square w-full max-w-56 place-items-center rounded-card border-2 p-4 text-2xl font-bold",
            passedTo === null ? "border-danger text-danger" : "border-control text-muted",
          )}
        >
          {passedTo === null ? order(deadWords[ticket.state]) : passing("passedTo", { name: passedTo })}
        </p>
      )}
      <p>
        <span className="sr-only">{t("code")}: </span>
        <strong className="tabular text-2xl tracking-widest">{spaced(ticket.code)}</strong>
      </p>
      {qr && <p className="text-sm">{t("showAtEntrance")}</p>}
      {passedTo !== null && <p className="text-sm text-muted">{passing("passedText")}</p>}
      <p className="text-sm">
        <span className="text-muted">{t("holder")}</span>
        <strong className="block text-base break-words">{ticket.holder}</strong>
      </p>
      <p className="tabular text-sm text-muted">
        {t("order")} {orderCode}
      </p>
    </div>
  );
}

/** Two halves, easier to read aloud; one below the other where letters are large. */
function spaced(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
