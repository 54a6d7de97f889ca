"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lookThrough, type Offer } from "./rules/recovery.ts";
import { type LoadedDraft, loadDraft } from "./state/load-draft.ts";
import { dropLocalCopy, readLocalCopies } from "./state/local-copy.ts";
import type { EditorNames } from "./workbench.tsx";

/** It draws on a canvas: there is nothing of it to make on the server. */
const Workbench = dynamic(() => import("./workbench.tsx").then((its) => its.Workbench), {
  ssr: false,
  loading: () => <Loading />,
});

type Props = { hallId: string; hallName: string; names: EditorNames };
type Ready = { loaded: LoadedDraft; copy: Offer | null };

/** Fetches the draft (a plan of 100,000 seats is no part of a page) and opens the editor on it. */
export function HallEditor({ hallId, hallName, names }: Props) {
  const t = useTranslations("hallEditor");
  const common = useTranslations("common");
  const [state, setState] = useState<Ready | "loading" | "failed">("loading");
  useEffect(() => {
    if (state !== "loading") return;
    let alive = true;
    void Promise.all([loadDraft(hallId), readLocalCopies(hallId)]).then(([loaded, copies]) => {
      if (!alive) return;
      if (!loaded) return setState("failed");
      const { offered, done } = lookThrough(copies, loaded);
      for (const copy of done) void dropLocalCopy(copy);
      setState({ loaded, copy: offered });
    });
    return () => {
      alive = false;
    };
  }, [hallId, state]);
  if (state === "loading") return <Loading />;
  if (state === "failed") {
    return (
      <main id="content" className="grid h-dvh place-content-center gap-3 p-6 text-center">
        <h1 className="text-xl font-semibold">{t("loadFailed")}</h1>
        <p className="text-muted">{t("loadFailedText")}</p>
        <Button onClick={() => setState("loading")}>{common("retry")}</Button>
      </main>
    );
  }
  return <Workbench {...{ hallId, hallName, names }} {...state} />;
}

function Loading() {
  const t = useTranslations("hallEditor");
  return (
    <main id="content" className="grid h-dvh place-content-center">
      <h1 className="text-base font-normal text-muted">{t("loading")}</h1>
    </main>
  );
}
