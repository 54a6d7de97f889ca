import { bringChromium } from "../embedded/chromium.ts";
import { readPort } from "../host/addresses.ts";
import { runCommand } from "../host/command.ts";
import { readLookOrder } from "../look/arguments.ts";
import { takePictures } from "../look/take.ts";

/** `npm run look -- PATH...`: pictures of the running shop's pages in .look, and what is wrong on them. */
await runCommand(async () => {
  const order = readLookOrder(process.argv.slice(2), `http://localhost:${readPort(process.env.PORT)}`);
  await takePictures(order, await bringChromium(console.log), console.log);
});
