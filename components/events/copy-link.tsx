"use client";

import { Check, Link2, Share2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";

type Labels = { copy: string; copied: string; failed: string; more: string };

/**
 * What needs a script: copying the address, and the phone's own sharing where there is one. Without https a browser has no
 * clipboard for pages: then a hidden field is copied the old way.
 */
export function CopyLink({ title, labels }: { title: string; labels: Labels }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const [canShare, setCanShare] = useState(false);
  useEffect(() => setCanShare("share" in navigator), []);
  const address = () => window.location.href.split("#")[0]!;
  async function copy() {
    setState((await copyText(address())) ? "copied" : "failed");
  }
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => void copy()}
        icon={
          state === "copied" ? (
            <Check aria-hidden className="size-4" />
          ) : (
            <Link2 aria-hidden className="size-4" />
          )
        }
      >
        <span aria-live="polite">
          {{ idle: labels.copy, copied: labels.copied, failed: labels.failed }[state]}
        </span>
      </Button>
      {canShare && (
        <Button
          variant="secondary"
          size="sm"
          onClick={() => void navigator.share({ title, url: address() }).catch(() => {})}
          icon={<Share2 aria-hidden className="size-4" />}
        >
          {labels.more}
        </Button>
      )}
    </>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
