"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type Room = { href: string; label: string; icon: ReactNode };

/** The rooms, the one where one is marked: the longest address that this one begins with. */
export function AdminNav({ rooms }: { rooms: Room[] }) {
  const here = usePathname();
  const current = rooms
    .filter(({ href }) => here === href || here.startsWith(`${href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)[0];
  return rooms.map((room) => (
    <a
      key={room.href}
      href={room.href}
      aria-current={room === current ? "page" : undefined}
      className="inline-flex min-h-11 items-center gap-3 rounded-control px-3 font-semibold hover:text-brand aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand"
    >
      {room.icon}
      {room.label}
    </a>
  ));
}
