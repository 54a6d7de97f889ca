"use no memo";

import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { rowRanges } from "./rules/listing.ts";
import { SeatRow } from "./seat-row.tsx";
import type { SeatWords } from "./seat-words.ts";
import { SectionLinks } from "./section-links.tsx";
import { type CategoryLine, formFields, type Listing, type SectionLine } from "./types.ts";

type Props = {
  listing: Listing;
  sections: SectionLine[];
  categories: CategoryLine[];
  seatsPath: string;
  chosen: ReadonlySet<number>;
  held: ReadonlySet<number>;
  own: ReadonlySet<number>;
  /** Rows without a seat that passes are left out. */
  passes: (category: number, flags: number) => boolean;
  words: SeatWords;
  /** With scripts a section opens at once and a seat is chosen at once; without, both are the form's and the link's own work. */
  live: boolean;
  onSection?: (code: string) => void;
  onToggle: (seat: number) => void;
};

/** The same seats as on the plan, one section at a time, as boxes to tick: by keyboard, without canvas, without scripts. */
export function SeatList({ listing, sections, seatsPath, passes, onSection, onToggle, ...rest }: Props) {
  const t = useTranslations("seats");
  const all = rowRanges(listing);
  const rows = all.filter(({ first, end }) => {
    for (let at = first; at < end; at++) if (passes(listing.categories[at]!, listing.flags[at]!)) return true;
    return false;
  });
  return (
    <>
      <SectionLinks sections={sections} current={listing.code} seatsPath={seatsPath} onSection={onSection} />
      <h3 className="mt-3 text-lg font-semibold">{listing.name}</h3>
      {listing.entrance && (
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <DoorOpen aria-hidden className="size-4 shrink-0" />
          <span className="sr-only">{t("entrance")}</span>
          {listing.entrance}
        </p>
      )}
      <div
        onChange={({ target }) => {
          const box = target as EventTarget & Partial<HTMLInputElement>;
          if (box.name === formFields.seat) onToggle(Number(box.value));
        }}
      >
        {rows.map((row) => (
          <SeatRow key={`${listing.code}-${row.first}`} {...row} listing={listing} {...rest} />
        ))}
      </div>
      <p role="status" className="mt-3 text-muted empty:hidden">
        {rows.length < all.length && rows.length === 0 && t("filterNone")}
      </p>
    </>
  );
}
