import type { StaffRole } from "#db/schema/staff.ts";

/** Who may see what is sold and for how much. Door staff see the check-in only. */
export function mayReadSales(role: StaffRole): boolean {
  return role === "owner" || role === "manager" || role === "accountant" || role === "box-office";
}
