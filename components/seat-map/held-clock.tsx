"use no memo";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Countdown } from "#components/ui/countdown.tsx";
import type { Claimed } from "./types.ts";

type Summary = { until: string | null; serverNow: string; kept: ReadonlySet<number> };

type Props = {
  performanceId: string;
  /** What the cart has of this performance, places of areas too. */
  held: readonly Claimed[];
  /** The time of these ran out; the status tells it of seats alone. */
  onGone: (seats: number[]) => void;
};

/** How long what is held stays so, said aloud at five, two and one minutes. */
export function HeldClock({ performanceId, held, onGone }: Props) {
  const t = useTranslations("seats");
  const [summary, setSummary] = useState<Summary | null>(null);
  // Without a network the end is not known here; the cart has it too.
  const read = () => readSummary(performanceId).catch(() => null);
  const isAny = held.length > 0;
  // Read anew with the number of places and only then: with them the end may have become another.
  useEffect(() => {
    let gone = false;
    if (isAny) read().then((its) => gone || setSummary(its));
    return () => {
      gone = true;
    };
  }, [held.length]);

  async function end(): Promise<void> {
    const now = await read();
    setSummary(now);
    const ended = now ? held.map(({ seat }) => seat).filter((seat) => !now.kept.has(seat)) : [];
    if (ended.length > 0) onGone(ended);
  }

  if (!isAny || !summary?.until) return null;
  const minutesLeft = (minutes: number) => t("heldMinutes", { minutes });
  return (
    <p className="text-muted">
      <Countdown
        until={summary.until}
        serverNow={summary.serverNow}
        timeZone="UTC"
        announcements={{ 5: minutesLeft(5), 2: minutesLeft(2), 1: minutesLeft(1) }}
        over={null}
        onOver={() => void end()}
      >
        {(_time, left) =>
          t.rich("heldLeft", { left: () => <b className="font-semibold text-ink">{left}</b> })
        }
      </Countdown>
    </p>
  );
}

/** The server's own clock is cut to seconds: what is over by it is over on the server. */
async function readSummary(performanceId: string): Promise<Summary | null> {
  const answer = await fetch("/api/cart/summary", { cache: "no-store" });
  if (!answer.ok) return null;
  const { expiresAt, seats } = (await answer.json()) as {
    expiresAt: string | null;
    seats: Record<string, Claimed[]>;
  };
  return {
    until: expiresAt,
    serverNow: new Date(answer.headers.get("date") ?? Date.now()).toISOString(),
    kept: new Set(seats[performanceId]?.map(({ seat }) => seat)),
  };
}
