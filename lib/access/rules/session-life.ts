import { msPerDay, msPerMinute } from "#lib/clock.ts";

/** A sign-in ends on this day whatever happens; long, because tickets are bought months ahead and shown at a door. */
export const absoluteDays = 90;
/** Not seen for so long: ended. Who works for an organizer is asked again after a day, others after a month. */
export const idleDays = { attendee: 30, staff: 1 } as const;
/** `seen` is written at most this often: a page must not cost a write. */
export const seenEveryMs = 5 * msPerMinute;

export type SessionRole = "attendee" | "staff";

/** Tells whether a sign-in that was last seen then is still one now. */
export function isAwake(seenAt: Date, role: SessionRole, now: Date): boolean {
  return now.getTime() - seenAt.getTime() < idleDays[role] * msPerDay;
}

export const confirmHours = 24;
export const resetMinutes = 30;

/** How long a sign-in at Google stands for a password. */
const freshMinutes = 10;

/** Tells whether somebody has shown who they are just now. */
export function isFresh(provedAt: Date | null, now: Date): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() < freshMinutes * msPerMinute;
}

export const changeEmailHours = 24;
/** The old address can take a change of the e-mail back so long. */
export const undoEmailDays = 7;
