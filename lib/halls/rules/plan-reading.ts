/** A value of which nothing is known, read without ever throwing: what is not there or of another type is undefined. */
export type Loose = Record<string, unknown>;

export type ReadSeat = { value: Loose; label: string; segment: number; place: number };
export type ReadRow = {
  value: unknown;
  path: (string | number)[];
  section: string;
  label: string;
  seats: ReadSeat[];
};

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const looseOf = (value: unknown): Loose =>
  typeof value === "object" && value !== null ? (value as Loose) : {};
export const nameOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).slice(0, 60) : "";

/** All rows of a would-be plan with the names by which a person finds them. */
export function listRows(plan: unknown): ReadRow[] {
  return listOf(looseOf(plan).sections).flatMap((section, sectionAt) =>
    listOf(looseOf(section).rows).map(
      (row, rowAt): ReadRow => ({
        value: row,
        path: ["sections", sectionAt, "rows", rowAt],
        section: nameOf(looseOf(section).code),
        label: nameOf(looseOf(row).label),
        seats: listOf(looseOf(row).segments).flatMap((segment, segmentAt) =>
          listOf(segment).map((seat, place): ReadSeat => {
            const value = looseOf(seat);
            return { value, label: nameOf(value.label), segment: segmentAt, place };
          }),
        ),
      }),
    ),
  );
}
