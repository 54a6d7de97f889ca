import { desc, eq, like } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { localMails } from "#db/schema/local-mails.ts";
import { env } from "#lib/env.ts";
import type { LocalMail, LocalMailLine } from "./rules/local-mail.ts";

const most = 100;

/** Whether mails stay on this machine and may be read there: in a demo and in development, never where real people buy. */
export function hasLocalBox(): boolean {
  return !env().isProduction;
}

/** The latest mails, to recipients whose address contains `to`. */
export async function readLocalMails(db: Db, to: string): Promise<LocalMailLine[]> {
  const { id, recipient, subject, createdAt } = localMails;
  return db
    .select({ id, recipient, subject, createdAt })
    .from(localMails)
    .where(to === "" ? undefined : like(localMails.recipient, `%${to.replaceAll(/[\\%_]/g, "\\$&")}%`))
    .orderBy(desc(localMails.createdAt), desc(localMails.id))
    .limit(most);
}

/** One mail as it would have been sent. */
export async function readLocalMail(db: Db, id: string): Promise<LocalMail | null> {
  const [row] = await db.select().from(localMails).where(eq(localMails.id, id));
  return row ?? null;
}
