"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ErrorCode } from "#lib/errors.ts";
import type { Problem } from "#lib/halls/rules/exchange/problems.ts";
import { paths } from "#lib/paths.ts";
import { FaultList } from "./fault-list.tsx";

type Answer =
  | { kind: "idle" | "reading" | "failed" }
  | { kind: "refused"; code: ErrorCode; megabytes?: number }
  | { kind: "problems"; problems: Problem[]; seats: number; canMend: boolean }
  | { kind: "imported"; seats: number; mended: Problem[] };

const columns = "section, row, seat, x, y, category, flags";

/** Brings a file in the draft's place; what is wrong with it is listed, and nothing changes until it is to be mended. */
export function FileImport({ hallId, revision }: { hallId: string; revision: number }) {
  const t = useTranslations("halls.files");
  const errors = useTranslations("errors");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  // A second file may come before the page has learned what the first one made of the draft.
  const known = useRef(0);
  const [name, setName] = useState("");
  const [answer, setAnswer] = useState<Answer>({ kind: "idle" });

  async function send(mend: boolean) {
    const file = input.current?.files?.[0];
    if (!file || answer.kind === "reading") return;
    setAnswer({ kind: "reading" });
    try {
      const address = paths.hallImport(hallId, Math.max(revision, known.current));
      const response = await fetch(`${address}${mend ? "&mend=1" : ""}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      });
      const body = (await response.json()) as Record<string, unknown>;
      if (response.ok || body.code === "FILE_HAS_FAULTS") setAnswer(body as Answer);
      else setAnswer({ ...(body as { code: ErrorCode; megabytes?: number }), kind: "refused" });
      if (!response.ok) return;
      known.current = Number(body.revision);
      router.refresh();
    } catch {
      setAnswer({ kind: "failed" });
    }
  }

  return (
    <div className="grid gap-3">
      <p className="max-w-text text-muted">{t("importText", { columns })}</p>
      <div className="flex flex-wrap items-center gap-3">
        <label
          htmlFor={id}
          className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-control px-4 font-semibold hover:border-brand hover:text-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
        >
          <FileUp aria-hidden className="size-5" />
          {t("choose")}
          <input
            ref={input}
            id={id}
            type="file"
            accept=".json,.csv,.txt,application/json,text/csv"
            onChange={(event) => {
              setName(event.target.files?.[0]?.name ?? "");
              setAnswer({ kind: "idle" });
            }}
            className="sr-only"
          />
        </label>
        <span className="min-w-0 break-all text-muted">{name === "" ? t("noFile") : name}</span>
      </div>
      <div>
        <Button
          variant={name === "" ? "secondary" : "primary"}
          onClick={() => void send(false)}
          aria-disabled={name === "" || answer.kind === "reading"}
        >
          {answer.kind === "reading" ? t("reading") : t("import")}
        </Button>
      </div>
      {answer.kind === "failed" && <Alert tone="danger">{t("failed")}</Alert>}
      {answer.kind === "refused" && (
        <Alert tone="danger">{errors(answer.code, { megabytes: answer.megabytes ?? 16 } as never)}</Alert>
      )}
      {answer.kind === "imported" && (
        <Alert tone="ok" title={t("imported", { count: answer.seats })}>
          {answer.mended.length > 0 && t("mended", { count: answer.mended.length })}
        </Alert>
      )}
      {answer.kind === "problems" && (
        <div className="grid gap-3">
          <Alert tone="warning" title={t("nothing", { count: answer.problems.length })}>
            {answer.canMend && t("canMend", { seats: answer.seats })}
          </Alert>
          <FaultList faults={answer.problems} />
          {answer.canMend && (
            <div>
              <Button onClick={() => void send(true)}>{t("mend")}</Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
