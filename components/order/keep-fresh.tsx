"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Asks for the page again every so often while it is looked at, and whenever somebody comes back to it: a payment is confirmed
 * elsewhere. `everyMs` null: only on coming back.
 */
export function KeepFresh({ everyMs }: { everyMs: number | null }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", refresh);
    const timer = everyMs === null ? undefined : setInterval(refresh, everyMs);
    return () => {
      document.removeEventListener("visibilitychange", refresh);
      clearInterval(timer);
    };
  }, [everyMs, router]);
  return null;
}
