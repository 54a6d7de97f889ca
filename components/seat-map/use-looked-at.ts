"use no memo";

import { useRef, useState } from "react";

const noSeat = 0;

/**
 * The seat that somebody has under the pointer or the keyboard. `check` is asked at each status with what is known of a seat (free,
 * taken, or null for one's own) and notes when the looked-at seat went to somebody else.
 */
export function useLookedAt() {
  const seen = useRef({ seat: noSeat, wasFree: false });
  const [overtaken, setOvertaken] = useState<number | null>(null);

  return {
    overtaken,
    dismiss: () => setOvertaken(null),
    look(seat: number, isFree: boolean): void {
      if (seat !== seen.current.seat) seen.current = { seat, wasFree: isFree };
    },
    check(isFree: (seat: number) => boolean | null): void {
      const { seat, wasFree } = seen.current;
      if (seat === noSeat) return;
      const free = isFree(seat);
      if (wasFree && free === false) setOvertaken(seat);
      seen.current = { seat, wasFree: free === true };
    },
  };
}
