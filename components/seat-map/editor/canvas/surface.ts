import type { Box } from "#lib/halls/rules/geometry.ts";
import { bringIntoView, type Camera, fitCamera, resizeCamera, zoomAt } from "../../engine/camera.ts";
import { makeLoop } from "../../engine/loop.ts";
import { readPalette, watchTheme } from "../../engine/palette.ts";
import { openScreen } from "../../engine/screen.ts";
import type { Session } from "../state/session.ts";
import { makeTools } from "../tools/index.ts";
import type { DrawingWords, Live, PlanPointer, ToolHost } from "../tools/tool.ts";
import { makeDerived } from "./derived.ts";
import { makeDragLayers } from "./drag-layers.ts";
import { drawByKey } from "./draw-by-key.ts";
import { paintPlan } from "./paint.ts";
import { listenPointers, type PointerUse } from "./pointers.ts";
import type { View } from "./view.ts";

export type Surface = {
  fit(): void;
  zoom(factor: number): void;
  show(box: Box): void;
  /** Moves the camera no more than it takes to see the box. */
  reveal(box: Box): void;
  /** Enter and Escape mean something to a tool first; with nothing begun Enter draws in the middle of the view. */
  finish(): boolean;
  cancel(): boolean;
  holdPan(on: boolean): void;
  setPicture(picture: CanvasImageSource | null): void;
  camera(): Camera;
  destroy(): void;
};

type Options = {
  session: Session;
  words: DrawingWords;
  locale: View["locale"];
  tag: string;
  /** Where the pointer is, in centimetres; called for each move, so it must not touch React. */
  pointed(at: { x: number; y: number } | null): void;
};

const farthest = 4;
const padding = 56;
const revealMargin = 80;
/** Below this there are no tools: the rail is hidden from the same width on. */
const smallScreen = "(max-width: 47.99rem)";

/** The canvas of the editor: one shape that paints all, a camera of its own, and the tools. */
export function openSurface(root: HTMLElement, options: Options): Surface {
  const { session } = options;
  const live: Live = { matrix: null, brushed: null, guides: [], background: null };
  let palette = readPalette(root);
  let picture: CanvasImageSource | null = null;
  let panHeld = false;
  const derived = makeDerived(session);
  const layers = makeDragLayers(() => screen.ratio());

  const screen = openScreen(root);
  screen.show({ draw: (ctx) => draw(ctx), isSwift: () => false }, (before, after) => {
    camera = resizeCamera(camera, before, after);
  });
  let camera = fitCamera(wholeBox(), screen.size(), padding);
  const loop = makeLoop(
    screen.paint,
    (next) => {
      camera = next;
    },
    () => {},
  );

  const host: ToolHost = {
    session,
    live,
    words: options.words,
    tag: options.tag,
    camera: () => camera,
    pitch: derived.pitch,
    repaint: () => loop.moved(),
  };
  const tools = makeTools(host);
  const tool = () => tools[session.get().tool];

  function wholeBox(): Box {
    const { size } = session.draft().plan;
    return { minX: 0, minY: 0, maxX: size.width, maxY: size.height };
  }

  function draw(ctx: CanvasRenderingContext2D): void {
    const state = session.get();
    ctx.clearRect(0, 0, screen.size().width, screen.size().height);
    const view: View = {
      ...{ ctx, session, state, camera, palette },
      ...{ size: screen.size(), moving: loop.moving(), pitch: derived.pitch() },
      ...{ locale: options.locale, tag: options.tag, part: null },
    };
    const extra = {
      ...{ live, picture },
      chosen: derived.chosen(),
      faulty: derived.faulty(),
      box: derived.box(),
      tool: tool(),
    };
    if (!layers.paint(view, extra)) paintPlan(view, extra);
  }

  function zoom(x: number, y: number, factor: number): void {
    const least = fitCamera(wholeBox(), screen.size(), padding).scale * 0.4;
    const scale = Math.min(farthest, Math.max(least, camera.scale * factor));
    camera = zoomAt(camera, x, y, scale / camera.scale);
    loop.moved();
  }

  /** On a phone a finger looks around; it would move seats by mistake. */
  function pointerUse(): PointerUse {
    if (panHeld) return "pan";
    return matchMedia(smallScreen).matches ? "pan-or-tap" : "tool";
  }

  const pointer = (event: PointerEvent, x: number, y: number): PlanPointer => ({
    x: (x - camera.x) / camera.scale,
    y: (y - camera.y) / camera.scale,
    screenX: x,
    screenY: y,
    shift: event.shiftKey,
    alt: event.altKey,
    touch: event.pointerType === "touch",
  });

  const stopPointers = listenPointers(root, pointerUse, {
    down(event, x, y) {
      root.focus({ preventScroll: true });
      session.hold(true);
      tool().down(pointer(event, x, y));
    },
    move(event, x, y, held) {
      const at = pointer(event, x, y);
      options.pointed(at);
      tool().move(at, held);
    },
    up(event, x, y) {
      // Still held, so that what it has done is painted before the panels follow.
      try {
        tool().up(pointer(event, x, y));
      } finally {
        session.hold(false);
      }
    },
    hold(event, x, y) {
      session.hold(false);
      tool().cancel();
      tool().hold?.(pointer(event, x, y));
    },
    double: (event, x, y) => tool().double?.(pointer(event, x, y)),
    giveUp() {
      session.hold(false);
      tool().cancel();
    },
    pan(dx, dy) {
      camera = { ...camera, x: camera.x + dx, y: camera.y + dy };
      loop.moved();
    },
    zoom,
    leave: () => options.pointed(null),
  });

  let seen = session.get();
  const cursor = () => {
    root.style.cursor = panHeld ? "grab" : tool().cursor;
  };
  const stopSession = session.subscribe(() => {
    const now = session.get();
    if (now.tool !== seen.tool) tools[seen.tool].cancel();
    seen = now;
    cursor();
    loop.invalidate();
  });
  const stopTheme = watchTheme(root, () => {
    palette = readPalette(root);
    loop.invalidate();
  });
  let alive = true;
  document.fonts?.ready.then(() => alive && loop.invalidate());
  cursor();
  loop.invalidate();

  function show(box: Box): void {
    const near = fitCamera(box, screen.size(), padding * 1.5);
    const scale = Math.min(near.scale, 1);
    camera = {
      scale,
      x: screen.size().width / 2 - ((box.minX + box.maxX) / 2) * scale,
      y: screen.size().height / 2 - ((box.minY + box.maxY) / 2) * scale,
    };
    loop.invalidate();
  }

  function drawInMiddle(): boolean {
    const { tool: name, settings } = session.get();
    const middle = {
      x: (screen.size().width / 2 - camera.x) / camera.scale,
      y: (screen.size().height / 2 - camera.y) / camera.scale,
    };
    // Alt: what nobody aims should not be caught by lines.
    return drawByKey(tool(), name, settings, middle, ({ x, y }) => ({
      ...{ x, y, screenX: x * camera.scale + camera.x, screenY: y * camera.scale + camera.y },
      ...{ shift: false, alt: true, touch: false },
    }));
  }

  return {
    fit: () => show(wholeBox()),
    zoom: (factor) => zoom(screen.size().width / 2, screen.size().height / 2, factor),
    show,
    reveal(box) {
      const [x, y] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
      camera = bringIntoView(camera, x, y, screen.size(), revealMargin);
      loop.invalidate();
    },
    finish: () => (tool().finish?.() ?? false) || drawInMiddle(),
    cancel: () => tool().cancel(),
    holdPan(on) {
      panHeld = on;
      cursor();
    },
    setPicture(next) {
      picture = next;
      loop.invalidate();
    },
    camera: () => camera,
    destroy() {
      alive = false;
      session.hold(false);
      stopPointers();
      stopSession();
      stopTheme();
      layers.drop();
      loop.destroy();
      screen.destroy();
    },
  };
}
