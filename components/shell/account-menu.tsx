"use client";
"use no memo";

import { CircleUserRound } from "lucide-react";
import { usePathname } from "next/navigation";
import { useOwnData } from "#components/shell/own-data.ts";
import { DisclosureMenu, menuItemClass } from "#components/ui/disclosure-menu.tsx";

/** What /api/session answers: `staffRole` is the strongest role in any organizer, or null. */
type Session = { name: string; staffRole: string | null } | null;

export type AccountLinks = Record<"signIn" | "tickets" | "profile" | "admin" | "door" | "signOut", string>;
export type AccountLabels = Record<
  "account" | "signIn" | "myTickets" | "profile" | "admin" | "door" | "signOut",
  string
>;

type Props = { links: AccountLinks; labels: AccountLabels };

const face = "grid size-11 shrink-0 place-items-center rounded-control transition-colors hover:bg-sunken";

/** Sign-in for a visitor, one's own pages for an account, the organizer's rooms for staff. All full loads, as their scripts' policy differs. */
export function AccountMenu({ links, labels }: Props) {
  const session = useOwnData<Session>("/api/session");
  const path = usePathname();
  const sign = <CircleUserRound aria-hidden className="size-5.5" />;
  if (!session) {
    const href = session === null ? `${links.signIn}?next=${encodeURIComponent(path)}` : links.tickets;
    const label = session === null ? labels.signIn : labels.account;
    return (
      <a href={href} aria-label={label} title={label} className={face}>
        {sign}
      </a>
    );
  }
  const lines: [href: string, label: string][] = [
    [links.tickets, labels.myTickets],
    [links.profile, labels.profile],
    ...staffLines(session.staffRole, links, labels),
  ];
  return (
    <DisclosureMenu label={`${labels.account}: ${session.name}`} summary={sign} className="text-brand">
      <p className="truncate px-3 py-1 text-sm text-muted">{session.name}</p>
      {lines.map(([href, label]) => (
        <a key={href} href={href} className={menuItemClass}>
          {label}
        </a>
      ))}
      <form action={links.signOut} method="post">
        <button type="submit" className={menuItemClass}>
          {labels.signOut}
        </button>
      </form>
    </DisclosureMenu>
  );
}

/** Who only stands at a door sees the door alone. */
function staffLines(
  role: string | null,
  links: AccountLinks,
  labels: AccountLabels,
): [href: string, label: string][] {
  if (!role) return [];
  const door: [string, string] = [links.door, labels.door];
  return role === "door" ? [door] : [[links.admin, labels.admin], door];
}
