import { clipOf, readClip, writeClip } from "#lib/halls/rules/edit/clip.ts";
import { deleteSelection } from "#lib/halls/rules/edit/delete.ts";
import { pasteClip } from "#lib/halls/rules/edit/paste.ts";
import { selectAll } from "#lib/halls/rules/edit/select.ts";
import { selectionBox, selectionSize } from "#lib/halls/rules/edit/selection.ts";
import { seatsOf } from "#lib/halls/rules/edit/sharing.ts";
import type { Plan } from "#lib/halls/rules/plan.ts";
import type { Session } from "./session.ts";

export type ClipboardKey = "copy" | "cut" | "paste";

const storageKey = "kametay-hall-part";
const stepCm = 50;
/** A browser that tells of a paste does so at once; after this long there is none to wait for. */
const eventMs = 60;

/**
 * The clipboard of halls: a text of ours, so that it goes from hall to hall, tab to tab and machine to machine. The browser's own
 * copy and paste events carry it (they ask nobody for leave and work on plain http); its storage is there for those that send none.
 */
export function openClipboard(session: Session, pasted: () => void) {
  let mine: string | null = null;
  let last = { text: "", times: 0 };
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function take(cut: boolean): void {
    const { selection } = session.get();
    if (selectionSize(selection) === 0) return;
    mine = writeClip(clipOf(session.draft().plan, selection));
    last = { text: "", times: 0 };
    try {
      localStorage.setItem(storageKey, mine);
    } catch {
      // No storage, or a hall larger than it: then the browser's clipboard alone has it.
    }
    if (cut) session.edit(deleteSelection(selection), "delete");
  }

  function paste(given: string): void {
    clearTimeout(waiting);
    const text = given === "" ? (stored() ?? mine ?? "") : given;
    const clip = readClip(text);
    if (!clip) return;
    last = last.text === text ? { text, times: last.times + 1 } : { text, times: 0 };
    const by = placeFor(clip, session.draft().plan, last.times);
    session.edit(pasteClip(clip, by), "copy", { selectNew: true });
    pasted();
  }

  const isTyping = (event: Event) =>
    event.target instanceof Element && event.target.closest("input, textarea, select, dialog") !== null;
  function carry(event: ClipboardEvent): void {
    if (isTyping(event) || mine === null || !getSelection()?.isCollapsed) return;
    event.clipboardData?.setData("text/plain", mine);
    event.preventDefault();
  }
  function receive(event: ClipboardEvent): void {
    if (isTyping(event)) return;
    event.preventDefault();
    paste(event.clipboardData?.getData("text/plain") ?? "");
  }
  document.addEventListener("copy", carry);
  document.addEventListener("cut", carry);
  document.addEventListener("paste", receive);

  return {
    /** The key was pressed; the browser's event comes after it. */
    pressed(key: ClipboardKey): void {
      if (key === "paste") {
        clearTimeout(waiting);
        waiting = setTimeout(() => paste(""), eventMs);
      } else take(key === "cut");
    },
    stop() {
      clearTimeout(waiting);
      document.removeEventListener("copy", carry);
      document.removeEventListener("cut", carry);
      document.removeEventListener("paste", receive);
    },
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Where it was, a step aside of what is there still; in the middle of a hall that does not reach so far. */
function placeFor(clip: Plan, plan: Plan, times: number): { dx: number; dy: number } {
  const there = new Set([...seatsOf(plan), ...plan.areas].map(({ id }) => id));
  const stays = [...seatsOf(clip), ...clip.areas].some(({ id }) => there.has(id));
  const by = stepCm * (times + (stays ? 1 : 0));
  const box = selectionBox(clip, selectAll(clip));
  if (!box) return { dx: by, dy: by };
  const [x, y] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const isOutside = x < 0 || y < 0 || x > plan.size.width || y > plan.size.height;
  if (!isOutside) return { dx: by, dy: by };
  return { dx: Math.round(plan.size.width / 2 - x) + by, dy: Math.round(plan.size.height / 2 - y) + by };
}
