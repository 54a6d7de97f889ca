import { MapPin } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { VenueView } from "#lib/catalogue/rules/views.ts";

/** A building by name and street; the map finds it by its name, as people do. */
export async function VenueLines({ venue }: { venue: VenueView }) {
  const t = await getTranslations("event");
  const query = encodeURIComponent(`${venue.city} ${venue.name}`);
  return (
    <div className="grid gap-0.5">
      <p className="font-semibold">{venue.name}</p>
      <p>
        {venue.address}
        {!venue.address.includes(venue.city) && `, ${venue.city}`}
      </p>
      <p>
        <a
          href={`https://2gis.kz/semey/search/${query}`}
          target="_blank"
          rel="noopener noreferrer"
          className="link inline-flex min-h-11 items-center gap-1.5"
        >
          <MapPin aria-hidden className="size-4" />
          {t("openMap")}
        </a>
      </p>
    </div>
  );
}
