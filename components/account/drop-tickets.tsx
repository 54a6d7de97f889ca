"use client";

import { useEffect } from "react";

/**
 * Has the service worker drop what it keeps, where nobody is signed in any more. The worker itself sees a page that is loaded whole;
 * after a form that leads here by the router, as at the deletion of an account, it sees nothing.
 */
export function DropTickets() {
  useEffect(() => {
    navigator.serviceWorker
      ?.getRegistration()
      .then((registration) => registration?.active?.postMessage({ gone: true }))
      .catch(() => {});
  }, []);
  return null;
}
