/** The sign-ins a demo shows on its sign-in page. They exist only where the demo's seed made them. */
export const demoPassword = "kametay-demo";

export const demoAccounts = [
  { key: "attendee", email: "attendee@kametay.demo" },
  { key: "organizer", email: "organizer@kametay.demo" },
  { key: "door", email: "door@kametay.demo" },
] as const;

export type DemoAccountKey = (typeof demoAccounts)[number]["key"];
