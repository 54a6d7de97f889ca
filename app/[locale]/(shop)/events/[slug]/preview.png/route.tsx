import { ImageResponse } from "next/og";
import { EventPreview } from "#app/[locale]/(shop)/events/[slug]/preview.png/event-preview.tsx";
import { eventPage } from "#app/[locale]/(shop)/events/catalogue.ts";
import { shortDate } from "#components/events/date-words.ts";
import { posterSvg } from "#lib/catalogue/rules/poster.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";
import { fontFile } from "#lib/tickets/pdf/fonts.ts";

type Context = { params: Promise<{ locale: string; slug: string }> };

const size = { width: 1200, height: 630 };

/**
 * The picture that WhatsApp and others show beside a link: the poster and, in letters that stay legible at a thumb's size, what,
 * when and where. Onest is given as a file, for it holds the Kazakh letters that the renderer's own font lacks.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const event = isLocale(locale) ? await eventPage(slug, locale) : null;
  if (!event || !isLocale(locale)) return new Response(null, { status: 404 });
  const [next] = event.performances;
  const poster = posterSvg({ seed: slug, ...event });
  return new ImageResponse(
    <EventPreview
      poster={`data:image/svg+xml;base64,${Buffer.from(poster).toString("base64")}`}
      title={event.title}
      date={next ? shortDate(next, locale) : ""}
      place={next?.venue.name ?? ""}
      site={translatorFor(locale, "shell")("siteName")}
    />,
    {
      ...size,
      fonts: [
        { name: "Onest", data: fontFile("regular"), weight: 400 },
        { name: "Onest", data: fontFile("bold"), weight: 700 },
      ],
      headers: { "cache-control": "public, max-age=3600" },
    },
  );
}
