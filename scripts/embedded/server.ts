import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createConnection } from "mysql2/promise";
import { checkDiskSpace } from "../host/disk.ts";
import { Failure } from "../host/failure.ts";
import { identify, isAlive, ownIdentity, type ProcessIdentity } from "../host/identity.ts";
import { withLock } from "../host/lock.ts";
import { findMariaDb, type MariaDb } from "./find-mariadb.ts";
import { chooseSocketPath } from "./socket-path.ts";

export type EmbeddedServer = {
  socketPath: string;
  processId: number;
  /** The address of one of its databases, as DATABASE_URL takes it. */
  urlOf: (database: string) => string;
  /** Ends it as a crash would, for tests of faults. */
  kill: () => Promise<void>;
  /** Starts it again on the same addresses when it was ended; answers its process id. */
  revive: () => Promise<number>;
  /** Gives the server up; the last command that uses it stops it. */
  release: () => Promise<void>;
};

type Settings = {
  announce?: (what: string) => void;
  /** Off for tests: nothing waits for the disk; a commit then survives the server's death, but not the machine's. */
  durable?: boolean;
};

const readyWithinMs = 60_000;

/** The server of a data folder, made and started when need be. Commands that run side by side share it. */
export async function openEmbeddedServer(folder: string, settings: Settings = {}): Promise<EmbeddedServer> {
  mkdirSync(join(folder, "users"), { recursive: true, mode: 0o700 });
  const place = realpathSync(folder);
  const socketPath = chooseSocketPath(place, realpathSync(tmpdir()), process.getuid?.() ?? 0);
  mkdirSync(dirname(socketPath), { recursive: true, mode: 0o700 });
  const lock = join(place, "lock");
  const processId = await withLock(lock, async () => {
    const pid = await ensureRunning(place, socketPath, settings);
    writeFileSync(userFile(place), JSON.stringify(ownIdentity()));
    return pid;
  });
  return {
    socketPath,
    processId,
    urlOf: (database) => databaseUrl(socketPath, database),
    kill: () => withLock(lock, () => killServer(place)),
    revive: () => withLock(lock, () => ensureRunning(place, socketPath, settings)),
    release: () => withLock(lock, () => leave(place, socketPath)),
  };
}

/** mysql2 takes the socket from the address's query; the password is the system user itself. */
function databaseUrl(socketPath: string, database: string): string {
  const user = encodeURIComponent(userInfo().username);
  return `mysql://${user}@localhost/${database}?socketPath=${encodeURIComponent(socketPath)}`;
}

async function ensureRunning(folder: string, socketPath: string, settings: Settings): Promise<number> {
  const running = runningServer(folder);
  // A server that is just starting after a crash needs its moment; one that hangs is ended and recovers.
  if (running) {
    if (await answers(socketPath, running)) return running.pid;
    await endServer(running, "SIGKILL");
  }
  const programs = await findMariaDb(settings.announce ?? (() => {}));
  if (!existsSync(join(folder, "data"))) createDataFolder(folder, programs);
  return startServer(folder, socketPath, programs, settings.durable ?? true);
}

/** The server that the pid file names, when that very program with that very folder still runs. */
function runningServer(folder: string): ProcessIdentity | undefined {
  const file = join(folder, "pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8"));
  const command = spawnSync("ps", ["-o", "args=", "-ww", "-p", String(pid)], { encoding: "utf8" });
  const line = command.stdout ?? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  return line.includes(`--datadir=${join(folder, "data")}`) ? identify(pid) : undefined;
}

/** Made beside and renamed, so that a start killed half-way leaves nothing that looks whole. */
function createDataFolder(folder: string, programs: MariaDb) {
  checkDiskSpace(folder, 500, "The database");
  const fresh = join(folder, "data.new");
  rmSync(fresh, { recursive: true, force: true });
  const made = spawnSync(
    programs.installer,
    [
      "--no-defaults",
      ...programs.options.filter((option) => option.startsWith("--basedir")),
      `--datadir=${fresh}`,
      "--skip-test-db",
      "--force",
      "--auth-root-authentication-method=socket",
      `--auth-root-socket-user=${userInfo().username}`,
      ...asRoot(),
    ],
    { encoding: "utf8", env: { ...process.env, ...programs.environment } },
  );
  if (made.status !== 0 || !existsSync(join(fresh, "mysql"))) {
    throw new Failure(
      `The database's folder could not be made: ${lastLines(`${made.stdout}\n${made.stderr}`)}`,
    );
  }
  renameSync(fresh, join(folder, "data"));
}

/** MariaDB refuses to run as root unless told in so many words. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ["--user=root"] : [];
}

const forTests = [
  "--innodb-flush-log-at-trx-commit=2",
  "--innodb-flush-method=nosync",
  "--innodb-log-file-size=32M",
];

async function startServer(
  folder: string,
  socketPath: string,
  programs: MariaDb,
  durable: boolean,
): Promise<number> {
  const errorLog = join(folder, "err.log");
  rmSync(errorLog, { force: true });
  const output = openSync(errorLog, "a");
  // A server that starts clears the temporary tables it finds, another server's too: each has a folder of its own for them.
  const temporary = join(folder, "tmp");
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const child = spawn(
    programs.server,
    [
      "--no-defaults",
      ...programs.options,
      `--datadir=${join(folder, "data")}`,
      `--socket=${socketPath}`,
      "--skip-networking",
      `--pid-file=${join(folder, "pid")}`,
      `--tmpdir=${temporary}`,
      "--character-set-server=utf8mb4",
      "--collation-server=utf8mb4_unicode_520_ci",
      "--default-time-zone=+00:00",
      "--max-connections=500",
      ...(durable ? [] : forTests),
      ...asRoot(),
    ],
    { detached: true, stdio: ["ignore", output, output], env: { ...process.env, ...programs.environment } },
  );
  closeSync(output);
  child.unref();
  const began = await new Promise<ProcessIdentity | undefined>((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => resolve(identify(child.pid ?? 0)));
  });
  if (began && (await answers(socketPath, began))) return began.pid;
  const log = readFileSync(errorLog, "utf8");
  if (/no space left|disk is full|errno: 28|error 28/i.test(log)) {
    throw new Failure("The database cannot start: the disk is full.", ["make 500 MB of room and try again"]);
  }
  throw new Failure(`The database does not start: ${lastLines(log)}`, [
    `its log is ${errorLog}`,
    "if its data may be lost, remove the folder beside that log and start again",
  ]);
}

/** Waits until the server takes a connection; false when it ends or never does. */
async function answers(socketPath: string, server: ProcessIdentity): Promise<boolean> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && isAlive(server)) {
    try {
      const connection = await createConnection({
        socketPath,
        user: userInfo().username,
        connectTimeout: 5000,
      });
      await connection.end();
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}

async function endServer(server: ProcessIdentity, signal: NodeJS.Signals) {
  const kill = (how: NodeJS.Signals) => {
    try {
      process.kill(server.pid, how);
    } catch {
      // Already gone.
    }
  };
  kill(signal);
  const deadline = Date.now() + 30_000;
  while (isAlive(server)) {
    if (Date.now() > deadline) kill("SIGKILL");
    await pause(20);
  }
}

async function killServer(folder: string) {
  const running = runningServer(folder);
  if (running) await endServer(running, "SIGKILL");
}

const userFile = (folder: string) => join(folder, "users", `${process.pid}.json`);

/** The last one out stops the server; users that were killed do not count. */
async function leave(folder: string, socketPath: string) {
  rmSync(userFile(folder), { force: true });
  const users = join(folder, "users");
  for (const name of readdirSync(users)) {
    const file = join(users, name);
    if (isAlive(JSON.parse(readFileSync(file, "utf8")) as ProcessIdentity)) return;
    rmSync(file, { force: true });
  }
  const running = runningServer(folder);
  if (running) await endServer(running, "SIGTERM");
  const socketFolder = dirname(socketPath);
  if (socketFolder !== folder) rmSync(socketFolder, { recursive: true, force: true });
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-4).join(" ");
}
