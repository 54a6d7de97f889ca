/** Milliseconds at a quantile of sorted-or-not samples, rounded to a tenth. */
export function quantileMs(samples: number[], quantile: number): number {
  if (samples.length === 0) return 0;
  const sorted = Float64Array.from(samples).sort();
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * quantile));
  return Math.round(sorted[at]! * 10) / 10;
}

type Run = { perSecond: number; samplesMs: number[] };
export type Rates = { decisionsPerSecond: number; p50Ms: number; p95Ms: number; p99Ms: number };

/** Runs `clients` loops of `step` for a time; answers each step's duration and how many were done a second. */
export async function loop(
  clients: number,
  seconds: number,
  step: (client: number) => Promise<void>,
): Promise<Run> {
  const samplesMs: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end) {
        const at = performance.now();
        await step(client);
        samplesMs.push(performance.now() - at);
      }
    }),
  );
  const took = (performance.now() - begun) / 1_000;
  return { perSecond: Math.round(samplesMs.length / took), samplesMs };
}

/** How often a measurement and its baseline take turns: the machine's mood changes by the minute, and the ratio must not. */
const rounds = 3;

/** Runs the baseline, uniform and hot in turns. Rates and the ratio (the slower of the two to the baseline) are medians of the rounds. */
export async function inTurns(
  baseline: () => Promise<Run>,
  uniform: () => Promise<Run>,
  hot: () => Promise<Run>,
) {
  const seen: { base: number; uniform: Run; hot: Run; ratio: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const base = (await baseline()).perSecond;
    const turn = { uniform: await uniform(), hot: await hot() };
    const ratio = Math.min(turn.uniform.perSecond, turn.hot.perSecond) / base;
    seen.push({ base, ...turn, ratio });
  }
  return {
    uniform: ratesOfAll(seen.map((turn) => turn.uniform)),
    hot: ratesOfAll(seen.map((turn) => turn.hot)),
    basePerSecond: median(seen.map((turn) => turn.base)),
    ratio: Math.round(median(seen.map((turn) => turn.ratio)) * 100) / 100,
  };
}

function ratesOfAll(runs: Run[]): Rates {
  const perSecond = median(runs.map((run) => run.perSecond));
  return ratesOf({ perSecond, samplesMs: runs.flatMap((run) => run.samplesMs) });
}

/** The figures of a loop in the form they are reported. */
export function ratesOf(run: Run): Rates {
  return {
    decisionsPerSecond: run.perSecond,
    p50Ms: quantileMs(run.samplesMs, 0.5),
    p95Ms: quantileMs(run.samplesMs, 0.95),
    p99Ms: quantileMs(run.samplesMs, 0.99),
  };
}

/** The median of some numbers. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
