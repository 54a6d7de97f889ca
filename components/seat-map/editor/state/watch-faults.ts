import { publishFaults } from "#lib/halls/rules/publish-faults.ts";
import type { Session } from "./session.ts";

const quietMs = 500;
const largeHall = 20_000;
const largeQuietMs = 2000;

/** Looks the plan through once it has been left alone for a moment: thousands of seats take longer than a frame. */
export function watchFaults(session: Session): () => void {
  let seen: unknown = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function plan(): void {
    const { plan: its } = session.draft();
    if (its === seen) return;
    seen = its;
    look();
  }
  function look(): void {
    clearTimeout(timer);
    const wait = session.flat().count > largeHall ? largeQuietMs : quietMs;
    timer = setTimeout(() => {
      if (session.held()) look();
      else session.set({ faults: publishFaults(session.draft().plan) });
    }, wait);
  }
  plan();
  const stop = session.subscribe(plan);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
