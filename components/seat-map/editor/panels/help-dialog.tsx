import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { toolKeys } from "../rules/keymap.ts";
import { toolNames } from "../rules/tools.ts";

const commands = [
  ["undo", "Ctrl Z"],
  ["redo", "Ctrl Shift Z"],
  ["copy", "Ctrl C"],
  ["cut", "Ctrl X"],
  ["paste", "Ctrl V"],
  ["duplicate", "Ctrl D"],
  ["selectAll", "Ctrl A"],
  ["save", "Ctrl S"],
  ["delete", "Delete"],
  ["nudge", "← ↑ → ↓"],
  ["nudgeFar", "Shift ← ↑ → ↓"],
  ["step", "Alt ← →"],
  ["widen", "Enter"],
  ["drawHere", "Enter"],
  ["addInList", "Shift Enter"],
  ["cancel", "Esc"],
  ["rotateLeft", "["],
  ["rotateRight", "]"],
  ["mirrorX", "H"],
  ["mirrorY", "J"],
  ["fit", "0"],
  ["zoom", "+ −"],
  ["toggleGrid", "K"],
  ["toggleSnap", "L"],
  ["help", "F1"],
] as const;

const pointer = ["pan", "zoom", "addChoice", "hold", "row", "curve", "straight", "free", "copy"] as const;

/** Every key, and what the mouse and fingers do. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("hallEditor");
  const common = useTranslations("common");
  return (
    <Dialog open={open} onClose={onClose} title={t("commands.help")} closeLabel={common("close")} size="lg">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a keyboard has to get hold of it */}
      <section tabIndex={0} aria-label={t("commands.help")}>
        <p className="pb-3 text-sm text-muted">{t("helpIntro")}</p>
        <div className="grid gap-6 sm:grid-cols-2">
          <Keys title={t("toolbar")} rows={toolNames.map((name) => [t(`tools.${name}`), toolKeys[name]])} />
          <Keys
            title={t("commandsTitle")}
            rows={commands.map(([name, key]) => [t(`commands.${name}`), key])}
          />
        </div>
        <h3 className="pt-5 pb-2 font-semibold">{t("pointerTitle")}</h3>
        <ul className="grid gap-1 ps-5 text-sm list-disc">
          {pointer.map((name) => (
            <li key={name}>{t(`pointer.${name}`)}</li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className="pb-2 font-semibold">{title}</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-sm leading-6">
        {rows.map(([name, key]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>
              <kbd className="rounded-control border border-line bg-sunken px-1.5 py-0.5 font-sans text-sm">
                {key}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
