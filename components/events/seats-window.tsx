"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Dialog } from "#components/ui/dialog.tsx";

/** The window over the event in which seats are chosen. Its address is its own: closing it is going back. */
export function SeatsWindow({
  title,
  closeLabel,
  children,
}: {
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
}) {
  const router = useRouter();
  return (
    <Dialog open onClose={() => router.back()} title={title} closeLabel={closeLabel} shape="full" size="xl">
      <div className="-mx-4 -mb-4 h-[calc(100%+1rem)] md:-mx-6 md:-mb-6 md:h-[calc(100%+1.5rem)]">
        {children}
      </div>
    </Dialog>
  );
}
