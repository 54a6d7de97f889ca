/** Another process may show the old plan for so long: who comes from there does not reload again and again. */
const restMs = 15_000;

/**
 * The performance sells from another plan of its hall than this page shows: the page is opened anew, where what was chosen comes
 * back by its seats' ids.
 */
export function openAnew(performanceId: string): void {
  const key = `plan-opened:${performanceId}`;
  try {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Math.abs(Date.now() - last) < restMs) return;
    sessionStorage.setItem(key, String(Date.now()));
  } catch {
    // Without a memory it would be done without end.
    return;
  }
  location.reload();
}
