/** A seat that went to somebody else, with the free seats nearest to it. */
export type LostSeat = { seat: number; name: string; instead: { seat: number; name: string }[] };

/** The offer as it is said aloud. */
export function insteadWords({ instead }: LostSeat, t: (key: "instead" | "noInstead") => string): string {
  return instead.length === 0
    ? t("noInstead")
    : `${t("instead")} ${instead.map((its) => its.name).join("; ")}.`;
}
