import { Flame } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { Availability } from "#lib/catalogue/rules/availability.ts";

const tones: Partial<Record<Availability, BadgeTone>> = {
  "few-left": "accent",
  "sold-out": "neutral",
  "not-yet": "brand",
  over: "neutral",
  cancelled: "danger",
};

/** A word about tickets where there is something to say: nothing stands on what is simply on sale. */
export async function AvailabilityBadge({ availability }: { availability: Availability }) {
  const t = await getTranslations("events.availability");
  const tone = tones[availability];
  if (!tone) return null;
  return (
    <Badge tone={tone} icon={availability === "few-left" && <Flame aria-hidden className="size-3.5" />}>
      {t(availability)}
    </Badge>
  );
}
