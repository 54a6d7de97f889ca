"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

type Props = { content: ReactNode; children: ReactElement<Record<string, unknown>>; side?: "top" | "bottom" };

/**
 * A few words more about a control, on hover and focus; never the only place where something is said,
 * for a finger does not hover. Weighs 34 kB, so it stays off the pages that sell: there an IconButton's title is enough.
 */
export function Tooltip({ content, children, side = "top" }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="max-w-64 rounded-control bg-ink px-2.5 py-1.5 text-sm text-bg shadow-float">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
