import { afterAll, beforeAll, describe } from "vitest";
import { badCheckouts } from "./bad-checkouts.ts";
import { badHolds } from "./bad-holds.ts";
import { badNotifications } from "./bad-notifications.ts";
import { badRequests } from "./bad-requests.ts";
import { crowds } from "./crowds.ts";
import { foreignOrders } from "./foreign-orders.ts";
import { foreignTickets } from "./foreign-tickets.ts";
import { type Ground, openGround } from "./ground.ts";
import { missingPages } from "./missing-pages.ts";

/** The running shop over HTTP: whatever is sent, the answer is one of ours, nothing breaks and nothing of our inside is shown. */
let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground?.close());
const at = () => ground;

describe("a hold", () => badHolds(at));
describe("a request to hold", () => badRequests(at));
describe("what is not there", () => missingPages(at));
describe("another's order", () => foreignOrders(at));
describe("a checkout", () => badCheckouts(at));
describe("a payment's notification", () => badNotifications(at));
describe("a crowded address", () => crowds(at));
// Behind the crowds, who look that nothing was written down of limits: these write some.
describe("another's tickets", () => foreignTickets(at));
