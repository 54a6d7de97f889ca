import { expect, it } from "vitest";
import { jsonForScript, structuredData } from "./structured-data.ts";

const hostile = `</script><script>alert(1)</script><!-- & \u2028`;
const event = {
  title: hostile,
  summary: "Summary",
  url: "https://shop.example/kk/events/abai",
  imageUrl: "https://shop.example/kk/events/abai/preview.png",
  locale: "kk",
  isCancelled: false,
  organizer: { name: "Organizer" },
  performances: [
    {
      startsAt: "2026-11-28T13:30:00.000Z",
      endsAt: "2026-11-28T16:00:00.000Z",
      doorsAt: "2026-11-28T12:45:00.000Z",
      isCancelled: false,
      url: "https://shop.example/kk/events/abai/1/seats",
      venue: { name: "Theatre", street: "Street 6", city: "Semey", latitude: 50.4, longitude: 80.2 },
      offer: {
        lowestTenge: 3000,
        saleStartsAt: "2026-08-20T13:30:00.000Z",
        availability: "few-left" as const,
      },
    },
  ],
};

it("lets no title end the script it stands in", () => {
  const written = jsonForScript(structuredData(event));
  expect(written).not.toMatch(/[<>&\u2028\u2029]/);
  // The control: plain JSON would have let it out.
  expect(JSON.stringify(structuredData(event))).toContain("</script>");
  expect(JSON.parse(written)["@graph"][0].name).toBe(hostile);
});

it("describes each performance as an event with its place and final price", () => {
  const [one] = (structuredData(event) as { "@graph": Record<string, unknown>[] })["@graph"];
  expect(one).toMatchObject({
    "@type": "Event",
    startDate: "2026-11-28T13:30:00.000Z",
    eventStatus: "https://schema.org/EventScheduled",
    location: { "@type": "Place", address: { addressCountry: "KZ" } },
    offers: {
      price: 3000,
      priceCurrency: "KZT",
      availability: "https://schema.org/LimitedAvailability",
    },
  });
});

it("says that a cancelled one is cancelled and offers nothing", () => {
  const performances = [{ ...event.performances[0]!, isCancelled: true, offer: null }];
  const [one] = (structuredData({ ...event, performances }) as { "@graph": object[] })["@graph"];
  expect(one).toMatchObject({ eventStatus: "https://schema.org/EventCancelled" });
  expect(one).not.toHaveProperty("offers");
});
