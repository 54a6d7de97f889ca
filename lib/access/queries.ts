import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { organizers } from "#db/schema/organizers.ts";
import { sessions } from "#db/schema/sessions.ts";
import { type StaffRole, staff } from "#db/schema/staff.ts";
import type { Locale, LocalizedText } from "#lib/i18n/localized.ts";
import { isAwake, type SessionRole } from "./rules/session-life.ts";

/** What a request knows of who is signed in; read anew each time, so that a disabled account is out at once. */
export type SessionView = {
  sessionId: string;
  accountId: string;
  firstName: string;
  lastName: string;
  email: string;
  role: SessionRole;
  seenAt: Date;
  reauthenticatedAt: Date | null;
};

/** A sign-in that is neither ended nor too old nor asleep, of an account that may sign in; else null. */
export async function readSession(sessionId: string, now: Date): Promise<SessionView | null> {
  const [row] = await database()
    .select({
      sessionId: sessions.id,
      accountId: accounts.id,
      firstName: accounts.firstName,
      lastName: accounts.lastName,
      email: accounts.email,
      isStaff: sql<number>`EXISTS (SELECT 1 FROM ${staff} WHERE ${staff.accountId} = ${accounts.id})`,
      seenAt: sessions.seenAt,
      reauthenticatedAt: sessions.reauthenticatedAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNotNull(accounts.emailConfirmedAt),
        isNull(accounts.disabledAt),
        isNull(accounts.deletedAt),
      ),
    );
  if (!row?.email) return null;
  const { isStaff, ...rest } = row;
  const role = isStaff ? "staff" : "attendee";
  return isAwake(row.seenAt, role, now) ? { ...rest, email: row.email, role } : null;
}

export type Profile = {
  firstName: string;
  lastName: string;
  email: string;
  birthDate: string | null;
  phone: string | null;
  locale: Locale;
  reminderHours: number[] | null;
  hasPassword: boolean;
};

/** What the person sees of their own account. */
export async function profileOf(accountId: string): Promise<Profile | null> {
  const [row] = await database()
    .select({
      firstName: accounts.firstName,
      lastName: accounts.lastName,
      email: accounts.email,
      birthDate: accounts.birthDate,
      phone: accounts.phone,
      locale: accounts.locale,
      reminderHours: accounts.reminderHours,
      hasPassword: sql<number>`${accounts.passwordHash} IS NOT NULL`,
    })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.deletedAt)));
  return row?.email ? { ...row, email: row.email, hasPassword: Boolean(row.hasPassword) } : null;
}

export type Workplace = { organizerId: string; slug: string; name: LocalizedText; role: StaffRole };

/** The organizers somebody works for, in the order of joining; one of them when its id is given. */
export async function myOrganizers(accountId: string, organizerId?: string): Promise<Workplace[]> {
  return database()
    .select({
      organizerId: staff.organizerId,
      slug: organizers.slug,
      name: organizers.name,
      role: staff.role,
    })
    .from(staff)
    .innerJoin(organizers, eq(organizers.id, staff.organizerId))
    .innerJoin(accounts, eq(accounts.id, staff.accountId))
    .where(
      and(
        eq(staff.accountId, accountId),
        isNull(accounts.disabledAt),
        isNull(accounts.deletedAt),
        organizerId === undefined ? undefined : eq(staff.organizerId, organizerId),
      ),
    )
    .orderBy(staff.createdAt, staff.organizerId);
}
