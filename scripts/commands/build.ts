import { buildIsCurrent, buildShop } from "../host/build.ts";
import { runCommand } from "../host/command.ts";

/** `npm run build`: what production runs, in .next and dist. */
await runCommand(async ({ onStop, step }) => {
  if (buildIsCurrent()) {
    console.log("The build is made from these very sources already.");
    return;
  }
  await step("Build", () => buildShop({ onStop }));
});
