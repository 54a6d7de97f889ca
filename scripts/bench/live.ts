import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "mysql2/promise";
import { idBytes, newId } from "#lib/ids.ts";
import { readSeatState, shownHall } from "#lib/seating/queries/seat-state.ts";
import { Failure } from "../host/failure.ts";
import { makeShop, type ShopFixture } from "../testing/shop-fixture.ts";
import { type Heard, OpenStreams } from "./open-streams.ts";
import { openRunningShop } from "./running-shop.ts";

const streams = 2_000;
const changesPerSecond = 100;
const rows = 100;
const perRow = 100;
const openAtOnce = 50;

/**
 * 2,000 open maps of one performance of 10,000 seats on one server process, 100 changes a second committed by this process in the
 * database itself: from a change's commit to its arrival at each of them. Server, database and load share this machine.
 */
export async function benchLive(seconds: number): Promise<unknown> {
  checkOpenFiles();
  const { shop, port, pool, db, close } = await openRunningShop();
  const lags = new Lags();
  const open = new OpenStreams((event, at) => lags.note(event, at));
  try {
    const hall = await makeShop(db, { rows, perRow });
    const path = `/api/performances/${hall.performanceId}/stream`;
    for (let first = 0; first < streams; first += openAtOnce) {
      const some = Array.from({ length: openAtOnce }, (_, at) => first + at);
      await Promise.all(some.map((at) => open.open(port, path, `10.${at >> 8}.${at & 255}.9`)));
    }
    // The first events of a process compile what the later ones run.
    await changeSeats(pool, hall, 2, lags);
    lags.forget();
    const before = cpuSecondsOf(shop.processId);
    const begun = performance.now();
    await changeSeats(pool, hall, seconds, lags);
    const cpuSeconds = cpuSecondsOf(shop.processId) - before;
    const tookSeconds = (performance.now() - begun) / 1_000;
    const held = open.count - open.lost;
    const behind = await settle(open, hall);
    console.log(
      `${lags.count} arrivals; p50 ${lags.quantile(0.5)}, p99 ${lags.quantile(0.99)}, at most ${lags.quantile(1)} ms`,
    );
    return {
      streams: held,
      p95Ms: lags.quantile(0.95),
      gaps: open.gaps + behind,
      cpuPercent: Math.round((cpuSeconds / tookSeconds) * 100),
      memoryMb: memoryMbOf(shop.processId),
    };
  } finally {
    open.close();
    await close();
  }
}

/** Each stream is a file here, and another in the server that is started from here. */
function checkOpenFiles(): void {
  const most = execFileSync("sh", ["-c", "ulimit -n"], { encoding: "utf8" }).trim();
  const needed = streams + 500;
  if (most === "unlimited" || Number(most) >= needed) return;
  throw new Failure(`${streams} streams need ${needed} open files, and this shell allows ${most}.`, [
    `run: ulimit -n ${needed * 2}`,
  ]);
}

/** Frees and sells single seats, evenly spread over time, by statements of this process's own pool. */
async function changeSeats(pool: Pool, hall: ShopFixture, seconds: number, lags: Lags): Promise<void> {
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let change = 0; change < seconds * changesPerSecond; change++) {
    const due = begun + (change / changesPerSecond) * 1_000;
    if (due > performance.now()) await pause(due - performance.now());
    running.push(changeNext(pool, hall, lags));
  }
  await Promise.all(running);
}

let next = 0;
async function changeNext(pool: Pool, hall: ShopFixture, lags: Lags): Promise<void> {
  // Seat after seat through the hall: a seat is not changed again before all others were.
  const index = next++ % (rows * perRow);
  const isSold = Math.floor((next - 1) / (rows * perRow)) % 2 === 0;
  const key = [idBytes(hall.performanceId), index + 1];
  if (isSold)
    await pool.query(
      `INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, expires_at)
       VALUES (?,?,?,2,?,'9999-12-31')`,
      [...key, idBytes(newId()), idBytes(hall.organizerId)],
    );
  else await pool.query("DELETE FROM seat_claims WHERE performance_id=? AND seat_id=?", key);
  lags.committed(index);
}

/** After the last change all of them come to what the database says; answers how many do not. */
async function settle(open: OpenStreams, hall: ShopFixture): Promise<number> {
  const truth = await readSeatState(hall.performanceId, (await shownHall(hall.performanceId))!);
  const end = performance.now() + 5_000;
  while (performance.now() < end && open.behind(truth.version) > 0) await pause(50);
  return open.behind(truth.version);
}

/** The time from a seat's commit, as its writer saw it, to each arrival, in a histogram of milliseconds. */
class Lags {
  #committedAt = new Map<number, number>();
  #byMs: number[] = [];
  count = 0;

  committed(seat: number): void {
    this.#committedAt.set(seat, performance.now());
  }

  forget(): void {
    this.#byMs = [];
    this.count = 0;
  }

  note({ delta }: Heard, at: number): void {
    for (const change of delta?.seats ?? []) {
      // One that arrives before its writer has the answer took no time.
      const ms = Math.max(0, Math.round(at - (this.#committedAt.get(change >> 2) ?? at)));
      this.#byMs[ms] = (this.#byMs[ms] ?? 0) + 1;
      this.count += 1;
    }
  }

  quantile(share: number): number {
    let left = this.count * share;
    for (let ms = 0; ms < this.#byMs.length; ms++) {
      left -= this.#byMs[ms] ?? 0;
      if (left <= 0) return ms;
    }
    return this.#byMs.length - 1;
  }
}

/** User and system time, from /proc: the 14th and 15th field, in hundredths of a second. */
function cpuSecondsOf(processId: number): number {
  const fields = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function memoryMbOf(processId: number): number {
  const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/status`, "utf8"))?.[1];
  return Math.round(Number(kb) / 1_024);
}
