import { z } from "zod";

/** The most seats one request may name; a performance's own limit is lower (10 unless set). */
const most = 50;
const seat = z.number("BAD_SEAT").int("BAD_SEAT").min(1, "BAD_SEAT").max(4_294_967_295, "BAD_SEAT");
const rate = z.string("RATE_UNKNOWN").min(1, "RATE_UNKNOWN").max(32, "RATE_UNKNOWN");
const counts = z.record(
  rate,
  z.number("BAD_QUANTITY").int("BAD_QUANTITY").min(0, "BAD_QUANTITY").max(most, "BAD_QUANTITY"),
);
const key = z.uuid("BAD_KEY");

/**
 * The body of POST /api/performances/{id}/hold: a key (the same key again gives the same answer) and one of four wishes.
 * Whatever else is sent, a price above all, is not read.
 */
export const holdRequest = z
  .object({
    key,
    seats: z
      .array(z.object({ seat, rate }), "BAD_SEAT")
      .min(1, "BAD_QUANTITY")
      .max(most, "TOO_MANY_SEATS")
      .optional(),
    area: z.object({ id: seat, rates: counts }).optional(),
    best: z
      .object({
        rates: counts,
        category: z.string().max(32).optional(),
        maxPrice: z.number().int().min(0).max(100_000_000).optional(),
        accessible: z.boolean().optional(),
        clearView: z.boolean().optional(),
        hearingLoop: z.boolean().optional(),
        liftUpArmrest: z.boolean().optional(),
      })
      .optional(),
    table: z.object({ id: seat, rates: counts }).optional(),
  })
  .refine((body) => [body.seats, body.area, body.best, body.table].filter(Boolean).length === 1, "BAD_INPUT");

export type HoldRequest = z.output<typeof holdRequest>;

/** The body of DELETE /api/performances/{id}/hold. */
export const releaseRequest = z.object({
  seats: z.array(seat, "BAD_SEAT").min(1, "BAD_QUANTITY").max(most, "BAD_QUANTITY"),
});

/** { adult: 2, child: 1 } as [adult, adult, child], in the order given by `rateCodes`; unknown codes come last and are refused later. */
export function spreadRates(rates: Record<string, number>, rateCodes: string[]): string[] {
  const known = rateCodes.filter((code) => code in rates);
  const unknown = Object.keys(rates).filter((code) => !rateCodes.includes(code));
  return [...known, ...unknown].flatMap((code) => Array.from({ length: rates[code] ?? 0 }, () => code));
}
