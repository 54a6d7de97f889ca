/** Minutes before the end at which a screen reader is told. */
export const announcedMinutes = [5, 2, 1] as const;
export type Announcement = (typeof announcedMinutes)[number];

/** 125 seconds as "2:05". */
export function leftText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * The last threshold that has been passed and is still worth saying: within its first ten seconds,
 * so that a page opened in between says nothing and a tab that slept a second misses nothing.
 */
export function dueAnnouncement(secondsLeft: number): Announcement | undefined {
  return announcedMinutes.find((minutes) => secondsLeft <= minutes * 60 && secondsLeft > minutes * 60 - 10);
}
