import { and, eq } from "drizzle-orm";
import { type Db, database } from "#db/client.ts";
import { hallBackgrounds } from "#db/schema/hall-drafts.ts";
import { halls } from "#db/schema/halls.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { drawPictureAnew } from "../background-picture.ts";
import { assertMayEdit } from "../staff.ts";

const mine = (actor: StaffActor, hallId: string) =>
  and(eq(hallBackgrounds.hallId, hallId), eq(hallBackgrounds.organizerId, actor.organizerId));

/** Takes a picture to trace, in place of the one before. How it lies under the plan is the draft's. Refuses as `drawPictureAnew` does. */
export async function saveBackground(
  actor: StaffActor,
  hallId: string,
  bytes: Buffer,
  now: Date = new Date(),
): Promise<{ widthPx: number; heightPx: number }> {
  assertMayEdit(actor);
  const db = database();
  const [hall] = await db
    .select({ id: halls.id })
    .from(halls)
    .where(and(eq(halls.id, hallId), eq(halls.organizerId, actor.organizerId)));
  if (!hall) throw new DomainError("NOT_FOUND");
  const picture = await drawPictureAnew(bytes);
  const fresh = { ...picture, savedAt: now };
  await db
    .insert(hallBackgrounds)
    .values({ hallId, organizerId: actor.organizerId, ...fresh })
    .onDuplicateKeyUpdate({ set: fresh });
  return { widthPx: picture.widthPx, heightPx: picture.heightPx };
}

/** The picture to trace, as we drew it; null when there is none. Refuses: FORBIDDEN. */
export async function readBackground(db: Db, actor: StaffActor, hallId: string): Promise<Buffer | null> {
  assertMayEdit(actor);
  const [row] = await db
    .select({ webp: hallBackgrounds.webp })
    .from(hallBackgrounds)
    .where(mine(actor, hallId));
  return row?.webp ?? null;
}

export async function removeBackground(actor: StaffActor, hallId: string): Promise<void> {
  assertMayEdit(actor);
  await database().delete(hallBackgrounds).where(mine(actor, hallId));
}
