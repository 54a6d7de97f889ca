import type { Tx } from "#db/client.ts";
import { type StaffRole, staff } from "#db/schema/staff.ts";
import { demoAccountIds } from "../accounts.ts";
import { organizers } from "../data/organizers.ts";
import { seedId } from "./ids.ts";
import { insertNew } from "./rows.ts";

const work: { account: keyof typeof demoAccountIds; role: StaffRole }[] = [
  { account: "organizer", role: "owner" },
  { account: "door", role: "door" },
];

/** Gives the demo's organizer and door their work at every seller. */
export async function writeStaff(tx: Tx): Promise<void> {
  const rows = organizers.flatMap(({ slug }) =>
    work.map(({ account, role }) => ({
      organizerId: seedId.organizer(slug),
      accountId: demoAccountIds[account],
      role,
    })),
  );
  await insertNew(tx, staff, rows, staff.organizerId);
}
