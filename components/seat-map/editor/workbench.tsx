"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { IconButton } from "#components/ui/button.tsx";
import { outlineOf } from "#lib/halls/rules/edit/outlines.ts";
import { selectionBox, selectionSize } from "#lib/halls/rules/edit/selection.ts";
import { intlTag, type LocalizedText } from "#lib/i18n/localized.ts";
import { openSurface, type Surface } from "./canvas/surface.ts";
import { ForeignDialog } from "./panels/foreign-dialog.tsx";
import { HelpDialog } from "./panels/help-dialog.tsx";
import { PreviewDialog } from "./panels/preview-dialog.tsx";
import { RecoverDialog } from "./panels/recover-dialog.tsx";
import { SidePanel } from "./panels/side-panel.tsx";
import { StatusLine } from "./panels/status-line.tsx";
import { ToolRail } from "./panels/tool-rail.tsx";
import { TopBar } from "./panels/top-bar.tsx";
import { commandOfKey, isShared, needsPlanFocus, passesField } from "./rules/keymap.ts";
import { metreFormat } from "./rules/measure.ts";
import type { Offer } from "./rules/recovery.ts";
import { watchPicture } from "./state/background.ts";
import { openClipboard } from "./state/clipboard.ts";
import { makeCommands } from "./state/commands.ts";
import type { LoadedDraft } from "./state/load-draft.ts";
import { startSaver } from "./state/saver.ts";
import { openSession } from "./state/session.ts";
import { CommandContext } from "./state/use-command.ts";
import { type Editor, EditorContext } from "./state/use-editor.ts";
import { watchFaults } from "./state/watch-faults.ts";
import type { DrawingWords } from "./tools/tool.ts";

export type EditorNames = Omit<DrawingWords, "metre" | "centimetre"> & { category: LocalizedText };

type Props = {
  hallId: string;
  hallName: string;
  names: EditorNames;
  loaded: LoadedDraft;
  copy: Offer | null;
};

/** After these who does not see the plan is told where things are. */
const spoken = new Set<string>(["step", "nudge", "undo", "redo", "widen", "selectAll", "cut", "duplicate"]);

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const fields = new Set(["INPUT", "TEXTAREA", "SELECT"]);
const isField = (target: HTMLElement): target is Field => fields.has(target.tagName);

/** The editor at work: the plan in the middle, tools on the left, panels on the right. */
export function Workbench({ hallId, hallName, names, loaded, copy }: Props) {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface | null>(null);
  const clipboard = useRef<ReturnType<typeof openClipboard> | null>(null);
  const pointer = useRef<HTMLSpanElement>(null);
  const [help, setHelp] = useState(false);
  const [preview, setPreview] = useState(false);
  const [said, setSaid] = useState("");
  const [editor] = useState((): Editor => {
    const session = openSession(loaded.draft);
    return {
      ...{ hallId, hallName, locale, session },
      saver: startSaver(hallId, session, loaded.revision),
      words: { ...names, metre: t("units.m"), centimetre: t("units.cm") },
      surface: () => surface.current,
      show: (box) => box && surface.current?.show(box),
    };
  });
  const { session } = editor;
  const [run] = useState(() =>
    makeCommands({
      session,
      saver: editor.saver,
      surface: () => surface.current,
      clipboard: (key) => clipboard.current?.pressed(key),
      help: () => setHelp(true),
    }),
  );

  useEffect(() => {
    if (!root.current) return;
    const tag = intlTag(locale);
    const opened = openSurface(root.current, {
      ...{ session, words: editor.words, locale, tag },
      pointed(at) {
        const shown = (cm: number) => metreFormat(tag, 2, 2).format(cm / 100);
        // A drag says beside the hand how far it went: laying out the line below would cost as much as painting.
        if (pointer.current && !session.held())
          pointer.current.textContent = at ? `${shown(at.x)} × ${shown(at.y)} ${editor.words.metre}` : "";
      },
    });
    surface.current = opened;
    const stopFaults = watchFaults(session);
    const stopPicture = watchPicture(hallId, session, opened.setPicture);
    return () => {
      stopPicture();
      stopFaults();
      opened.destroy();
      surface.current = null;
    };
  }, [session, editor, locale, hallId]);

  useEffect(() => {
    const opened = openClipboard(session, () => setSaid(describe()));
    clipboard.current = opened;
    return () => {
      opened.stop();
      clipboard.current = null;
    };
  }, [session]);

  function keyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const press = {
      ...{ key: event.key, code: event.code },
      ...{ ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey },
    };
    if (target.closest("dialog")) return;
    const onPlan = target === root.current;
    if (onPlan && event.code === "Space") {
      event.preventDefault();
      surface.current?.holdPan(true);
      return;
    }
    const command = commandOfKey(press);
    if (!command || (isField(target) && !passesField(command, target.type))) return;
    const inList = command.kind === "nudge" && target.closest("[data-nudge]") !== null;
    if (needsPlanFocus(press) && !onPlan && !inList) return;
    if (!isShared(command)) event.preventDefault();
    run(command);
    if (spoken.has(command.kind)) setSaid(describe());
  }

  /** Where what is chosen is now: its seat by name, or how many and how far from the hall's corner. */
  function describe(): string {
    const { selection, tool, outline, node } = session.get();
    const { plan } = session.draft();
    const flat = session.flat();
    const nodes = tool === "nodes" && outline && node !== null ? outlineOf(plan, outline) : null;
    if (nodes && node !== null) {
      const at = t("placeInHall", { x: Math.round(nodes[node * 2]!), y: Math.round(nodes[node * 2 + 1]!) });
      return `${t("nodeNamed", { at: node + 1, count: nodes.length / 2 })}, ${at}`;
    }
    const [seat] = selection.seats;
    const at = seat === undefined ? undefined : flat.indexOf.get(seat);
    const box = selectionBox(plan, selection);
    if (!box) return t("chosenInAll", { count: 0 });
    const place = t("placeInHall", { x: Math.round(box.minX), y: Math.round(box.minY) });
    if (selection.seats.size !== 1 || at === undefined)
      return `${t("chosenInAll", { count: selectionSize(selection) })}, ${place}`;
    const row = flat.rows[flat.row[at]!]!;
    const section = plan.sections[row.section]!;
    const label = section.rows[row.row]!.label;
    return [
      section.name[locale],
      t("faultRow", { row: label }),
      t("faultSeat", { seat: flat.labels[at]! }),
      place,
    ].join(", ");
  }

  return (
    <EditorContext value={editor}>
      <CommandContext value={run}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole editor, each with a button of its own */}
        <div
          className="flex h-dvh flex-col bg-bg"
          onKeyDown={keyDown}
          onKeyUp={(event) => event.code === "Space" && surface.current?.holdPan(false)}
        >
          <TopBar onPreview={() => setPreview(true)} />
          <main id="content" className="flex min-h-0 grow max-md:flex-col">
            <ToolRail onPlan={() => root.current?.focus({ preventScroll: true })} />
            <div className="relative flex min-w-0 flex-col max-md:h-[45dvh] max-md:shrink-0 md:grow">
              <p className="border-b border-line bg-accent-soft px-3 py-1.5 text-sm md:hidden">
                {t("smallScreen")}
              </p>
              <div className="relative min-h-0 grow">
                <div
                  ref={root}
                  role="application"
                  aria-label={t("planLabel")}
                  aria-describedby="plan-keys"
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has keys of its own
                  tabIndex={0}
                  className="absolute inset-0 touch-none overflow-hidden select-none focus-visible:outline-2 focus-visible:outline-offset-[-2px] focus-visible:outline-brand"
                />
                <div className="absolute end-3 bottom-3 grid rounded-control border border-line bg-surface shadow-float">
                  <IconButton label={t("commands.zoomIn")} onClick={() => run({ kind: "zoomIn" })}>
                    <Plus aria-hidden className="size-5" />
                  </IconButton>
                  <IconButton label={t("commands.zoomOut")} onClick={() => run({ kind: "zoomOut" })}>
                    <Minus aria-hidden className="size-5" />
                  </IconButton>
                  <IconButton label={t("commands.fit")} onClick={() => run({ kind: "fit" })}>
                    <Maximize aria-hidden className="size-5" />
                  </IconButton>
                </div>
              </div>
              <StatusLine pointer={pointer} />
              <p id="plan-keys" className="sr-only">
                {t("planKeys")}
              </p>
              <p role="status" className="sr-only">
                {said}
              </p>
            </div>
            <SidePanel />
          </main>
          <HelpDialog open={help} onClose={() => setHelp(false)} />
          <PreviewDialog open={preview} onClose={() => setPreview(false)} />
          <ForeignDialog />
          <RecoverDialog copy={copy} />
        </div>
      </CommandContext>
    </EditorContext>
  );
}
