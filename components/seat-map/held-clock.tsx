"use no memo";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Countdown } from "#components/ui/countdown.tsx";

type End = { until: string; serverNow: string };

/**
 * How long what is held stays so, said aloud at five, two and one minutes. `held` is how much that is: with it the end may have
 * become another. What becomes of the seats then is told by the status.
 */
export function HeldClock({ held }: { held: number }) {
  const t = useTranslations("seats");
  const [end, setEnd] = useState<End | null>(null);
  useEffect(() => {
    let gone = false;
    // Without a network the end is not known here; the cart has it too.
    if (held > 0)
      readEnd().then(
        (its) => gone || setEnd(its),
        () => {},
      );
    else setEnd(null);
    return () => {
      gone = true;
    };
  }, [held]);
  if (!end) return null;
  return (
    <p className="text-muted">
      <Countdown
        {...end}
        timeZone="UTC"
        announcements={{
          5: t("heldMinutes", { minutes: 5 }),
          2: t("heldMinutes", { minutes: 2 }),
          1: t("heldMinutes", { minutes: 1 }),
        }}
        over={null}
      >
        {(_time, left) =>
          t.rich("heldLeft", { left: () => <b className="font-semibold text-ink">{left}</b> })
        }
      </Countdown>
    </p>
  );
}

async function readEnd(): Promise<End | null> {
  const answer = await fetch("/api/cart/summary", { cache: "no-store" });
  if (!answer.ok) return null;
  const { expiresAt } = (await answer.json()) as { expiresAt: string | null };
  const serverNow = new Date(answer.headers.get("date") ?? Date.now()).toISOString();
  return expiresAt === null ? null : { until: expiresAt, serverNow };
}
