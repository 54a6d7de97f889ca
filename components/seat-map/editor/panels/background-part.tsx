import { ImageUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { setBackground } from "#lib/halls/rules/edit/hall.ts";
import { uploadBackground } from "../state/background.ts";
import { useDraft, useEditor } from "../state/use-editor.ts";
import { CheckBox, MiniButton, NumberBox, Part } from "./fields.tsx";

/** A drawing or a photograph of the hall under the plan, to trace. It is never published. */
export function BackgroundPart() {
  const t = useTranslations("hallEditor");
  const errors = useTranslations("errors");
  const { session, hallId } = useEditor();
  const { plan, background } = useDraft();
  const [state, setState] = useState<"idle" | "sending" | Awaited<ReturnType<typeof uploadBackground>>>(
    "idle",
  );
  const input = useId();
  const place = (change: Partial<NonNullable<typeof background>>) =>
    background && session.edit(setBackground({ ...background, ...change }), "background");

  async function upload(file: File): Promise<void> {
    setState("sending");
    const answer = await uploadBackground(hallId, file);
    setState(answer);
    if ("code" in answer) return;
    // As wide as the hall at first; its real size is set by eye against something known.
    const height = Math.round((plan.size.width * answer.heightPx) / answer.widthPx);
    const { picture } = answer;
    const placed = { x: 0, y: 0, width: plan.size.width, height, opacity: 0.5, picture };
    session.edit(setBackground(placed), "background");
  }

  const metres = t("units.m");
  return (
    <Part title={t("background")}>
      <p className="text-sm text-muted">{t("backgroundHelp")}</p>
      <div className="flex flex-wrap gap-1.5">
        <label
          htmlFor={input}
          className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-control border border-control px-2.5 text-sm font-medium hover:border-brand hover:text-brand has-focus-visible:outline-2 has-focus-visible:outline-brand pointer-coarse:min-h-11"
        >
          <ImageUp aria-hidden className="size-4" />
          {state === "sending"
            ? t("uploading")
            : background
              ? t("actions.changePicture")
              : t("actions.addPicture")}
          <input
            id={input}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            className="sr-only"
            disabled={state === "sending"}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = "";
              if (file) void upload(file);
            }}
          />
        </label>
        {background && (
          <MiniButton
            danger
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => session.edit(setBackground(null), "background")}
          >
            {t("actions.removePicture")}
          </MiniButton>
        )}
      </div>
      {typeof state === "object" && "code" in state && (
        <p role="alert" className="text-sm text-danger">
          {errors.has(state.code as "INTERNAL") ? errors(state.code as "INTERNAL") : errors("INTERNAL")}
        </p>
      )}
      {background && (
        <>
          <CheckBox
            label={t("fields.locked")}
            checked={background.locked === true}
            onChange={(locked) => place({ locked })}
          />
          {!background.locked && <p className="text-sm text-muted">{t("backgroundHands")}</p>}
          <div className="grid grid-cols-2 gap-2">
            <NumberBox
              {...{ label: t("fields.x"), suffix: metres, value: background.x / 100, step: 0.1 }}
              onCommit={(x) => place({ x: x * 100 })}
            />
            <NumberBox
              {...{ label: t("fields.y"), suffix: metres, value: background.y / 100, step: 0.1 }}
              onCommit={(y) => place({ y: y * 100 })}
            />
            <NumberBox
              {...{ label: t("fields.width"), suffix: metres, min: 1, max: 10_000, step: 0.1 }}
              value={background.width / 100}
              onCommit={(width) =>
                place({
                  width: width * 100,
                  height: (background.height * width * 100) / background.width,
                })
              }
            />
            <NumberBox
              {...{ label: t("fields.turned"), suffix: "°", min: -180, max: 180, step: 0.5 }}
              value={background.rotation ?? 0}
              onCommit={(rotation) => place({ rotation })}
            />
          </div>
          <label className="grid gap-1 text-sm font-medium text-muted">
            {t("fields.opacity")}
            <input
              type="range"
              min={5}
              max={100}
              step={5}
              value={Math.round(background.opacity * 100)}
              onChange={(event) =>
                session.edit(
                  setBackground({ ...background, opacity: Number(event.target.value) / 100 }),
                  "background",
                  { merge: "opacity" },
                )
              }
              className="w-full accent-(--brand)"
            />
          </label>
        </>
      )}
    </Part>
  );
}
