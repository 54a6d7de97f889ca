import type { ReactNode } from "react";

/** The event, and over it the window in which seats are chosen; its address is the seats page's own. */
export default function EventLayout({ children, modal }: { children: ReactNode; modal: ReactNode }) {
  return (
    <>
      {children}
      {modal}
    </>
  );
}
