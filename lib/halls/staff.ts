import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { halls } from "#db/schema/halls.ts";
import { staff } from "#db/schema/staff.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { mayEditHalls } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";

/**
 * Somebody signed in as staff of the organizer whose hall it is. Refuses: NOT_FOUND to everybody who does not work there, as if
 * there were no such hall; FORBIDDEN to whoever works there and may not draw.
 */
export async function hallStaff(
  db: Db,
  accountId: string,
  hallId: string,
  address: string,
): Promise<StaffActor> {
  if (!isId(hallId)) throw new DomainError("NOT_FOUND");
  const [row] = await db
    .select({ organizerId: halls.organizerId, role: staff.role })
    .from(halls)
    .innerJoin(staff, and(eq(staff.organizerId, halls.organizerId), eq(staff.accountId, accountId)))
    .innerJoin(accounts, eq(accounts.id, staff.accountId))
    .where(and(eq(halls.id, hallId), isNull(accounts.disabledAt), isNull(accounts.deletedAt)));
  if (!row) throw new DomainError("NOT_FOUND");
  if (!mayEditHalls(row.role)) throw new DomainError("FORBIDDEN");
  return { kind: "staff", accountId, ...row, address };
}

/** Refuses: FORBIDDEN to roles that do not draw. Every command on halls asks first; whose hall it is, its WHERE asks. */
export function assertMayEdit(actor: StaffActor): void {
  if (!mayEditHalls(actor.role)) throw new DomainError("FORBIDDEN");
}
