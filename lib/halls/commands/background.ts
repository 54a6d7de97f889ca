import { createHash } from "node:crypto";
import { and, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { type Db, database, type Tx } from "#db/client.ts";
import { hallDrafts, hallPictures } from "#db/schema/hall-drafts.ts";
import { halls } from "#db/schema/halls.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { drawPictureAnew } from "../background-picture.ts";
import { unpackDraft } from "../draft-bytes.ts";
import type { DraftBackground } from "../rules/draft.ts";
import { assertMayEdit } from "../staff.ts";

/** What a draft names no more is kept so long, and so many: somebody at work may take the step back. */
const keptMs = 24 * 60 * 60 * 1000;
const keptPictures = 10;

const mine = (actor: StaffActor, hallId: string) =>
  and(eq(hallPictures.hallId, hallId), eq(hallPictures.organizerId, actor.organizerId));

/**
 * Takes a picture to trace and gives its name. It lies under no plan before a draft names it, so it takes no other's place. Refuses:
 * NOT_FOUND, FORBIDDEN and as `drawPictureAnew` does.
 */
export async function saveBackground(
  actor: StaffActor,
  hallId: string,
  bytes: Buffer,
  now: Date = new Date(),
): Promise<{ picture: string; widthPx: number; heightPx: number }> {
  assertMayEdit(actor);
  const db = database();
  const [hall] = await db
    .select({ id: halls.id, draft: hallDrafts.draft })
    .from(halls)
    .leftJoin(hallDrafts, eq(hallDrafts.hallId, halls.id))
    .where(and(eq(halls.id, hallId), eq(halls.organizerId, actor.organizerId)));
  if (!hall) throw new DomainError("NOT_FOUND");
  const drawn = await drawPictureAnew(bytes);
  const hash = createHash("sha256").update(drawn.webp).digest();
  await db
    .insert(hallPictures)
    .values({ hallId, hash, organizerId: actor.organizerId, ...drawn, placed: null, savedAt: now })
    .onDuplicateKeyUpdate({ set: { savedAt: now } });
  const background = hall.draft ? (await unpackDraft(hall.draft)).background : null;
  await dropUnnamed(db, actor, hallId, background, now);
  return { picture: hash.toString("hex"), widthPx: drawn.widthPx, heightPx: drawn.heightPx };
}

/** The picture of a name (without one the latest), as we drew it; null when there is none. Refuses: FORBIDDEN. */
export async function readBackground(
  db: Db,
  actor: StaffActor,
  hallId: string,
  picture: string | null,
): Promise<Buffer | null> {
  assertMayEdit(actor);
  const named = picture === null ? undefined : eq(hallPictures.hash, Buffer.from(picture, "hex"));
  const [row] = await db
    .select({ webp: hallPictures.webp })
    .from(hallPictures)
    .where(and(mine(actor, hallId), named))
    .orderBy(desc(hallPictures.savedAt))
    .limit(1);
  return row?.webp ?? null;
}

/** A draft from before pictures had names means the only one that there was, so none of them may go yet. */
const isUnnamed = (background: DraftBackground | null) => background !== null && !background.picture;

/** Where the picture lay in the draft that was published last. */
export async function placedBackground(
  db: Db,
  actor: StaffActor,
  hallId: string,
): Promise<DraftBackground | null> {
  const rows = await db
    .select({ hash: hallPictures.hash, placed: hallPictures.placed })
    .from(hallPictures)
    .where(mine(actor, hallId));
  const row = rows.find(({ placed }) => placed !== null);
  return row?.placed ? { ...row.placed, picture: row.hash.toString("hex") } : null;
}

/** Notes for the next draft how the picture lies under the plan that is published. */
export async function placeBackground(
  tx: Tx,
  actor: StaffActor,
  hallId: string,
  background: DraftBackground | null,
  now: Date,
): Promise<void> {
  if (isUnnamed(background)) return;
  await tx.update(hallPictures).set({ placed: null }).where(mine(actor, hallId));
  if (background?.picture)
    await tx
      .update(hallPictures)
      .set({ placed: background })
      .where(and(mine(actor, hallId), eq(hallPictures.hash, Buffer.from(background.picture, "hex"))));
  await dropUnnamed(tx, actor, hallId, background, now);
}

async function dropUnnamed(
  tx: Tx,
  actor: StaffActor,
  hallId: string,
  background: DraftBackground | null,
  now: Date,
): Promise<void> {
  if (isUnnamed(background)) return;
  const named = background?.picture
    ? ne(hallPictures.hash, Buffer.from(background.picture, "hex"))
    : undefined;
  const unnamed = await tx
    .select({ hash: hallPictures.hash, savedAt: hallPictures.savedAt })
    .from(hallPictures)
    .where(and(mine(actor, hallId), isNull(hallPictures.placed), named))
    .orderBy(desc(hallPictures.savedAt));
  const old = unnamed.filter(
    ({ savedAt }, at) => at >= keptPictures || now.getTime() - savedAt.getTime() > keptMs,
  );
  if (old.length === 0) return;
  const hashes = old.map(({ hash }) => hash);
  await tx.delete(hallPictures).where(and(mine(actor, hallId), inArray(hallPictures.hash, hashes)));
}
