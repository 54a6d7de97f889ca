import type { AtlasShelf } from "./atlas.ts";
import type { Attention } from "./attention.ts";
import { type Camera, viewBox } from "./camera.ts";
import { cullRows, makeRanges } from "./cull.ts";
import { detailFor } from "./detail.ts";
import type { Frame } from "./frame.ts";
import type { Looks } from "./look.ts";
import type { Loop } from "./loop.ts";
import type { Minimap } from "./minimap.ts";
import { paintFrame } from "./paint.ts";
import type { PixelPainter } from "./paint-pixels.ts";
import type { Palette } from "./palette.ts";
import { mostPatched, paintPatch, patchRanges } from "./patch.ts";
import type { Scene } from "./scene.ts";
import type { Screen } from "./screen.ts";
import type { SectionLabel } from "./section-labels.ts";
import type { MapTexts } from "./texts.ts";
import type { Viewport } from "./viewport.ts";

/** What a picture is made from; what may change is asked for anew at each. */
export type PainterParts = {
  scene: Scene;
  looks: Looks;
  shelf: AtlasShelf;
  pixels: PixelPainter;
  palette(): Palette;
  texts(): MapTexts;
  freeOf(area: number): number;
  screen(): Screen;
  viewport(): Viewport;
  loop(): Loop;
  attention(): Attention;
  minimap(): Minimap | null;
};

export type Painter = {
  /** Whether the next picture is one of many on the move: then half as sharp is enough. Asked before each `draw`. */
  isSwift(): boolean;
  /** The whole picture. */
  draw(ctx: CanvasRenderingContext2D): void;
  /** A picture on the move as this camera would see it, onto a canvas that nobody sees. */
  rehearse(ctx: CanvasRenderingContext2D, camera: Camera): void;
  /** Signs are drawn anew: the browser took their canvases. */
  renew(): void;
  /** The whole picture, or only the seats that were noted. */
  paint(all: boolean): void;
  /** Another font, or the one that was still on its way: lines are measured anew. */
  forgetLetters(): void;
  /** Seats that changed since the last picture; tells whether there are any. */
  note(seats: readonly number[]): boolean;
};

/** So many seats on a moving map are seen as a crowd: its canvas pixels are what a slow phone has no time for. */
const crowd = 1200;

const followMs = 120;

/** Makes the pictures of one map. */
export function makePainter(parts: PainterParts): Painter {
  const { scene, looks, shelf, pixels } = parts;
  const ranges = makeRanges(scene);
  const sizes = new Map<string, number>();
  const widths = new Map<string, number>();
  const labels: (SectionLabel | undefined)[] = [];
  /** What is kept from picture to picture, apart: it was laid out for another distance. */
  const rehearsed = { ratio: 1, labels: [], sizes: new Map<string, number>() };
  const changed = new Set<number>();
  let isAllChanged = false;
  /** What `isSwift` saw is what the `draw` behind it shows. */
  let seen: ReturnType<typeof survey> | null = null;

  /** What is on the screen, and how much of it is shown. */
  function survey(camera = parts.viewport().camera(), moving = parts.loop().moving()) {
    const view = viewBox(camera, parts.screen().size(), 24);
    cullRows(scene, view, ranges);
    return { camera, view, moving, detail: detailFor(camera.scale * scene.pitch, moving, ranges.seats) };
  }

  function frameFor(ctx: CanvasRenderingContext2D): Frame {
    const attention = parts.attention();
    const { camera, view, moving, detail } = seen ?? survey();
    seen = null;
    // Field by field: an object that is spread into another costs as much as a good part of a picture.
    return {
      ctx,
      scene,
      looks,
      shelf,
      ranges,
      labels,
      sizes,
      widths,
      view,
      moving,
      detail,
      palette: parts.palette(),
      texts: parts.texts(),
      camera,
      size: parts.screen().size(),
      ratio: parts.screen().ratio(),
      hasFloors: false,
      hovered: attention.hovered(),
      focused: attention.ringed(),
      hoveredSection: attention.section(),
    };
  }

  function compose(frame: Frame): void {
    frame.hasFloors = pixels.takes(frame);
    if (frame.hasFloors) pixels.paint(frame);
    else frame.ctx.clearRect(0, 0, frame.size.width, frame.size.height);
    paintFrame(frame, { freeOf: parts.freeOf, hovered: parts.attention().area() });
  }

  function settle(): void {
    changed.clear();
    isAllChanged = false;
  }

  let followed = -Infinity;
  /** While the map moves only now and then: each time the browser lays the minimap out anew. */
  function followOnMinimap({ camera, size, moving }: Frame): void {
    const now = performance.now();
    if (moving && now - followed < followMs) return;
    followed = now;
    parts.minimap()?.follow(camera, size, parts.viewport().isWhole());
  }

  return {
    forgetLetters: () => widths.clear(),
    renew: shelf.clear,
    isSwift() {
      seen = survey();
      const { moving, detail } = seen;
      return moving && (detail === "sections" || (detail === "dots" && ranges.seats >= crowd));
    },
    draw(ctx) {
      settle();
      const frame = frameFor(ctx);
      followOnMinimap(frame);
      compose(frame);
    },
    rehearse(ctx, camera) {
      // Else the signs of a rehearsal are the only ones there are, and the next picture makes them larger or smaller.
      shelf.prepare();
      seen = survey(camera, true);
      const frame = frameFor(ctx);
      Object.assign(frame, rehearsed);
      compose(frame);
    },
    paint(all) {
      const frame = all || isAllChanged ? null : frameFor(parts.screen().context());
      const patch = frame && patchRanges(frame, changed);
      if (patch) {
        settle();
        paintPatch(frame, patch);
      } else parts.screen().paint();
    },
    note(seats) {
      pixels.note(seats);
      if (seats.length > mostPatched) isAllChanged = true;
      else for (const seat of seats) changed.add(seat);
      return isAllChanged || changed.size > 0;
    },
  };
}
