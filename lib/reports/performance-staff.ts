import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { performances } from "#db/schema/performances.ts";
import { staff } from "#db/schema/staff.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { mayReadSales } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";

/**
 * Somebody signed in as staff of the organizer whose performance it is. Refuses: NOT_FOUND to everybody who does not work there, as
 * if there were no such performance; FORBIDDEN to whoever works there and does not see sales.
 */
export async function performanceStaff(
  db: Db,
  accountId: string,
  performanceId: string,
  address: string,
): Promise<StaffActor> {
  if (!isId(performanceId)) throw new DomainError("NOT_FOUND");
  const [row] = await db
    .select({ organizerId: performances.organizerId, role: staff.role })
    .from(performances)
    .innerJoin(staff, and(eq(staff.organizerId, performances.organizerId), eq(staff.accountId, accountId)))
    .innerJoin(accounts, eq(accounts.id, staff.accountId))
    .where(and(eq(performances.id, performanceId), isNull(accounts.disabledAt), isNull(accounts.deletedAt)));
  if (!row) throw new DomainError("NOT_FOUND");
  if (!mayReadSales(row.role)) throw new DomainError("FORBIDDEN");
  return { kind: "staff", accountId, ...row, address };
}
