/** What is asked of a seat's flags, as bits of `flagBits`: one of `any` (none given: whatever), all of `all`, and none of `none`. */
export type FlagWish = { any: number; all: number; none: number };

export const anySeat: FlagWish = { any: 0, all: 0, none: 0 };

/** Whether a seat with these flags is what was asked for. */
export function fitsFlags({ any, all, none }: FlagWish, flags: number): boolean {
  return (any === 0 || (flags & any) !== 0) && (flags & all) === all && (flags & none) === 0;
}
