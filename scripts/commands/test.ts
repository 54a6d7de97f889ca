import { runCommand } from "../host/command.ts";
import { describeFailure, Failure } from "../host/failure.ts";
import { type Counts, sayCounts, sumCounts } from "../testing/counts.ts";
import { type Step, type StepContext, steps } from "../testing/steps.ts";

/** Ends what hangs. */
const longestMs = 30 * 60_000;

/**
 * `npm test`: every check. `npm test -- unit db` runs the named steps only, and what follows a second `--` goes to their
 * runner: `npm test -- journeys -- e2e/cart.spec.ts`.
 */
await runCommand(async ({ onStop }) => {
  const given = process.argv.slice(2);
  const divider = given.indexOf("--");
  const names = divider < 0 ? given : given.slice(0, divider);
  const args = divider < 0 ? [] : given.slice(divider + 1);
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Failure(`There is no step "${unknown}".`, [
      `choose of: ${steps.map((step) => step.name).join(", ")}`,
    ]);
  }
  const wanted = names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
  const total = sumCounts(await runSteps(wanted, { onStop, args }));
  console.log(sayCounts(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

async function runSteps(wanted: Step[], context: StepContext): Promise<Counts[]> {
  const deadline = Date.now() + longestMs;
  const done: { name: string; counts: Counts; seconds: number }[] = [];
  for (const step of wanted) {
    const began = Date.now();
    const blocked = done.find((one) => one.name === step.needs && one.counts.failed > 0);
    console.log(`\n== ${step.name}${blocked ? `: not run, for ${blocked.name} failed` : ""}`);
    const counts = blocked ? { passed: 0, failed: 1 } : await runStep(step, context, deadline - began);
    done.push({ name: step.name, counts, seconds: (Date.now() - began) / 1000 });
  }
  console.log("");
  for (const { name, counts, seconds } of done) {
    console.log(`${name.padEnd(10)} ${sayCounts(counts)} (${seconds.toFixed(1)} s)`);
  }
  return done.map((one) => one.counts);
}

/** A step that throws, or that the time runs out on, has failed; the ones after it still run. */
async function runStep(step: Step, context: StepContext, leftMs: number): Promise<Counts> {
  const undos: (() => unknown)[] = [];
  const onStop = (undo: () => unknown) => {
    undos.push(undo);
    context.onStop(undo);
  };
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    const sentence = `Out of time: all steps together have ${longestMs / 60_000} minutes.`;
    timer = setTimeout(() => reject(new Failure(sentence)), Math.max(leftMs, 0));
  });
  try {
    return await Promise.race([step.run({ ...context, onStop }), outOfTime]);
  } catch (error) {
    console.error(error instanceof Failure ? describeFailure(error) : error);
    for (const undo of undos.reverse()) await undo();
    return { passed: 0, failed: 1 };
  } finally {
    clearTimeout(timer);
  }
}
