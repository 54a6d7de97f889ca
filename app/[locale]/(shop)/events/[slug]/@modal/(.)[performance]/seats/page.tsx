import { getTranslations } from "next-intl/server";
import { SeatsScreen, seatsPageOr404 } from "#app/[locale]/(shop)/events/[slug]/seats-screen.tsx";
import { SeatsTitle } from "#components/events/seats-title.tsx";
import { SeatsWindow } from "#components/events/seats-window.tsx";

/** Made per request: it knows what this visitor holds. */
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string; performance: string }> };

/** Next 16.4 leaves the marks of interception on the parameter's value: "(.)(.)0198...". */
const interceptionMarks = /^(\(\.+\))+/;

/** Seats reached from the event: a window over it. */
export default async function SeatsOverEvent({ params }: Props) {
  const { slug, performance } = await params;
  const page = await seatsPageOr404(slug, performance.replace(interceptionMarks, ""));
  const t = await getTranslations("common");
  return (
    <SeatsWindow title={<SeatsTitle page={page} />} closeLabel={t("close")}>
      <SeatsScreen page={page} />
    </SeatsWindow>
  );
}
