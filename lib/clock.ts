/** The time a command is told; tests and the server pass it in, so that no rule asks the machine by itself. */
export function systemNow(): Date {
  return new Date();
}

export const secondsPerMinute = 60;
export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;
