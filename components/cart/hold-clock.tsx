"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Countdown } from "#components/ui/countdown.tsx";

type Props = { until: string; serverNow: string; timeZone: string };

/** "Held for you until 19:42 · 7:31 left"; when it is over the page is asked for again and says what became of the seats. */
export function HoldClock({ until, serverNow, timeZone }: Props) {
  const t = useTranslations("cart");
  const router = useRouter();
  return (
    <p className="text-base">
      <Countdown
        until={until}
        serverNow={serverNow}
        timeZone={timeZone}
        announcements={{
          5: t("minutesLeft", { minutes: 5 }),
          2: t("minutesLeft", { minutes: 2 }),
          1: t("minutesLeft", { minutes: 1 }),
        }}
        over={<strong>{t("over")}</strong>}
        onOver={() => router.refresh()}
      >
        {(time, left) => (
          <>
            {t.rich("heldUntilRich", { time: () => <strong>{time}</strong> })}{" "}
            <span className="text-muted">{left}</span>
          </>
        )}
      </Countdown>
    </p>
  );
}
