import type { StaffRole } from "#db/schema/staff.ts";

/** Who may see what is sold and for how much. Door staff see the check-in only. */
export function mayReadSales(role: StaffRole): boolean {
  return role === "owner" || role === "manager" || role === "accountant" || role === "box-office";
}

/** Who may draw halls, publish their plans and move performances to them. */
export function mayEditHalls(role: StaffRole): boolean {
  return role === "owner" || role === "manager";
}

/** Who may change the rules by which a performance sells. */
export function mayChangeSale(role: StaffRole): boolean {
  return role === "owner" || role === "manager";
}

/** Who may let people in. */
export function mayAdmit(role: StaffRole): boolean {
  return role === "owner" || role === "manager" || role === "box-office" || role === "door";
}

/** Who may call a performance off or move it to another time, which gives all of its buyers their money back. */
export function mayCallOff(role: StaffRole): boolean {
  return role === "owner" || role === "manager";
}

/** Who may have a mail or a refund that was given up on tried again: nothing new is decided by it. */
export function maySendAgain(role: StaffRole): boolean {
  return role === "owner" || role === "manager" || role === "accountant";
}
