import type { StaffRole } from "#db/schema/staff.ts";

/** Who does it. Every command takes one; what it may do is decided in the statement that does the work. */
export type Actor = Visitor | AccountActor | StaffActor | DoorActor | SystemActor;

/** Somebody who browses: known by the signed cart cookie, if there is one, and by the address behind the trusted proxy. */
export type Visitor = { kind: "visitor"; cartId: string | null; address: string };

/** Somebody signed in. `emailConfirmed` is read from the database with the session, as is the account's being active. */
export type AccountActor = {
  kind: "account";
  accountId: string;
  sessionId: string;
  cartId: string | null;
  address: string;
};

/** Somebody signed in who works for an organizer, in that organizer's rooms. */
export type StaffActor = {
  kind: "staff";
  accountId: string;
  organizerId: string;
  role: StaffRole;
  address: string;
};

export type DoorActor = { kind: "door"; deviceId: string; organizerId: string };

/** The worker, the sweeps, a verified notification of a provider. */
export type SystemActor = { kind: "system"; name: string };

/** What a buyer acts as: the only actors with a cart. */
export type Buyer = Visitor | AccountActor;
