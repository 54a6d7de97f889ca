import { endOrphans } from "./children.ts";
import { describeFailure, Failure, hasCode } from "./failure.ts";
import { loadSettings } from "./settings.ts";

type Undo = () => Promise<unknown> | unknown;

/** A running command: what it has to undo, last first, and the moment somebody wants it to end. */
export type Command = {
  onStop: (undo: Undo) => void;
  /** Runs one step of the command and prints its time. */
  step: <T>(what: string, run: () => Promise<T>) => Promise<T>;
  /** Resolves when Ctrl-C is pressed, and rejects when something the command needs has ended. */
  untilStopped: (...needed: Promise<never>[]) => Promise<void>;
};

/** Runs a command: failures become one clear message, Ctrl-C stops in order, and the exit code tells. */
export async function runCommand(body: (command: Command) => Promise<unknown>): Promise<void> {
  const undos: Undo[] = [];
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let serving = false;
  let stopping: Promise<void> | undefined;
  const undoAll = () => {
    stopping ??= (async () => {
      for (const undo of undos.reverse()) {
        try {
          await undo();
        } catch (error) {
          console.error(error instanceof Error ? error.message : error);
        }
      }
      // What was just being started, and what a child of ours left when it was ended.
      endOrphans(true);
    })();
    return stopping;
  };
  watchSignals(async (exitCode) => {
    stop();
    await undoAll();
    // Stopping is how a server is meant to end.
    process.exit(serving ? 0 : exitCode);
  });
  loadSettings();
  endOrphans();
  try {
    const code = await body({
      // What a step in flight started while we were stopping already is undone at once.
      onStop: (undo) => (stopping === undefined ? undos.push(undo) : void undo()),
      step: timedStep,
      untilStopped: (...needed) => {
        serving = true;
        return Promise.race([stopped, ...needed]);
      },
    });
    process.exitCode = typeof code === "number" ? code : 0;
  } catch (error) {
    process.exitCode = 1;
    // A step that fails because Ctrl-C took what it needed is no news.
    if (stopping === undefined) console.error(explain(error));
  }
  await undoAll();
  process.exit();
}

/** The second press within a moment is the same wish (npm hands signals on); a later one ends at once. */
function watchSignals(onSignal: (exitCode: number) => void) {
  let first = 0;
  for (const [signal, exitCode] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.on(signal, () => {
      if (first === 0) {
        first = Date.now();
        onSignal(exitCode);
      } else if (Date.now() - first > 1000) {
        process.exit(exitCode);
      }
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof Failure) return describeFailure(error);
  if (hasCode(error, "ENOSPC")) {
    return describeFailure(new Failure("The disk is full.", ["make 2 GB of room and try again"]));
  }
  return error instanceof Error ? `\n${error.stack ?? error.message}\n` : String(error);
}

async function timedStep<T>(what: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await run();
  console.log(`${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}
