import { spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { endOrphans, exitOf, recordChild, startChild, stopChild } from "./children.ts";
import { identify } from "./identity.ts";

test("a child that does not heed the wish to stop is ended after its grace", async () => {
  const deaf = "process.on('SIGTERM', () => {}); process.stdout.write('up'); setInterval(() => {}, 1000)";
  const child = startChild("deaf", process.execPath, ["-e", deaf], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  await stopChild(child, 50);
  expect(child.signalCode).toBe("SIGKILL");
});

test("what a killed command left is ended with what it alone used; a living command's child is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kametay-orphan-"));
  const script = [
    "const { startChild, recordChild } = await import(process.argv[1]);",
    "const child = startChild('left', 'sleep', ['600'], { stdio: 'ignore' });",
    "recordChild(child.pid, 'left', process.argv[2]);",
    "process.stdout.write(String(child.pid));",
    "setInterval(() => {}, 1000);",
  ].join("\n");
  const file = join(import.meta.dirname, "children.ts");
  const command = spawn(process.execPath, ["--input-type=module", "-e", script, file, folder]);
  const pid = Number(await new Promise((resolve) => command.stdout.once("data", resolve)));
  const gone = exitOf(command);
  expect(endOrphans()).not.toContain("left");
  expect(identify(pid)).toBeDefined();
  command.kill("SIGKILL");
  await gone;
  expect(endOrphans()).toContain("left");
  expect(existsSync(folder)).toBe(false);
});

test("at its end a command ends what it was just starting", async () => {
  const child = spawn("sleep", ["600"], { detached: true, stdio: "ignore" });
  recordChild(child.pid ?? 0, "just starting");
  const gone = exitOf(child);
  expect(endOrphans(true)).toContain("just starting");
  await gone;
});
