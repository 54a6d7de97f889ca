import { runCommand } from "../host/command.ts";
import { sayCounts, sumCounts } from "../testing/counts.ts";
import { steps } from "../testing/steps.ts";

/** `npm run check`: types, lint and unit tests, all of them whatever the first ones say. */
await runCommand(async ({ onStop }) => {
  const all = [];
  for (const step of steps.filter(({ name }) => ["types", "lint", "unit"].includes(name))) {
    console.log(`\n== ${step.name}`);
    all.push(await step.run({ onStop, args: [] }));
  }
  const total = sumCounts(all);
  console.log(sayCounts(total));
  return total.failed === 0 ? 0 : 1;
});
