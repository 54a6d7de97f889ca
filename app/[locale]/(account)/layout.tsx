import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Shell } from "#components/shell/shell.tsx";

/** Made for one person and one request: never static, never in a search engine. */
export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <Shell>
      <ClientMessages namespaces={["account"]}>{children}</ClientMessages>
    </Shell>
  );
}
