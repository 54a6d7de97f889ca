import type { Box } from "./camera.ts";
import { cullRows, makeRanges, type Ranges, touches } from "./cull.ts";
import type { Frame } from "./frame.ts";
import { makeInks } from "./inks.ts";
import { isTaken, lookCount, looks } from "./look.ts";
import type { Palette } from "./palette.ts";
import {
  fillPart,
  fillPolygon,
  fillSquare,
  type Part,
  type Pixels,
  pixelsFor,
  shiftPixels,
} from "./pixels.ts";

/** Where a seat has more canvas pixels than this around it, the canvas itself paints with less script of ours, and smooth edges. */
const pixelsToASeat = 300;
/** How strongly a dimmed seat and a standing area colour what lies under them. */
const dimmedShare = 0.28;
const areaShare = 0.22;

/** More changed seats than this are a new picture. */
const mostRepainted = 100;

/**
 * Floors and seats of a map in motion, written as pixels; what is drawn with lines and letters comes over it. Of a picture at the
 * same distance only what came into view and what has changed is painted, and the rest is moved along.
 */
export type PixelPainter = {
  takes(frame: Frame): boolean;
  paint(frame: Frame): void;
  /** Seats that look otherwise since the last picture. */
  note(seats: readonly number[]): void;
  /** Many seats look otherwise. */
  anew(): void;
  /** After a change of theme, or at the end. */
  forget(): void;
};

/** Where the picture's hall lies, in pixels. */
type Place = { scale: number; x: number; y: number };
const placeOf = ({ camera, ratio }: Frame): Place => ({
  scale: camera.scale * ratio,
  x: Math.round(camera.x * ratio),
  y: Math.round(camera.y * ratio),
});

/** The side of a free seat's square, in pixels. */
const sideAt = (radius: number, scale: number) => Math.max(2, Math.round(radius * 1.8 * scale));

export function makePixelPainter(): PixelPainter {
  let pixels: Pixels | null = null;
  /** Where the last picture's hall lies; null when it cannot be gone on from. */
  let kept: Place | null = null;
  const changed = new Set<number>();
  let partRanges: Ranges | null = null;
  let inks = makeInks();
  const sideOf = new Uint8Array(lookCount);
  const insetOf = new Uint8Array(lookCount);
  const inkOf = new Uint32Array(lookCount);
  /** Whose colours `inkOf` has. */
  let inked: Palette | null = null;

  function mixInks(palette: Palette): void {
    if (inked === palette) return;
    inked = palette;
    for (let look = 0; look < lookCount; look++) {
      const hue = palette.hues[look % looks.dimmed] ?? palette.bg;
      if (isTaken(look)) inkOf[look] = inks.word(palette.control);
      else if (look < looks.dimmed) inkOf[look] = inks.word(hue);
      else inkOf[look] = inks.mixed(hue, palette.surface, dimmedShare);
    }
  }

  function paintFloors({ scene, palette }: Frame, { scale, x, y }: Place, view: Box, onto: Pixels): void {
    const { plan } = scene;
    fillPart(onto, inks.word(palette.bg));
    for (const [index, shape] of plan.shapes.entries()) {
      if (shape.kind !== "stage" && shape.kind !== "field") continue;
      if (!touches(scene.shapeBoxes, index, view)) continue;
      const ink = inks.word(shape.kind === "stage" ? palette.line : palette.field);
      fillPolygon(onto, shape.outline, scale, x, y, ink);
    }
    const floor = inks.word(palette.surface);
    for (let section = 0; section < plan.sections.length; section++) {
      if (touches(scene.sectionBoxes, section, view))
        fillPolygon(onto, scene.outlines[section]!, scale, x, y, floor);
    }
    for (const area of plan.areas) {
      const category = plan.categories.find((its) => its.code === area.category);
      const hue = palette.hues[(category?.color ?? 0) % 8]!;
      fillPolygon(onto, area.outline, scale, x, y, inks.mixed(hue, palette.bg, areaShare));
    }
  }

  function paintSeats({ scene, looks: seatLooks }: Frame, place: Place, ranges: Ranges, onto: Pixels): void {
    const { x, y } = scene.plan;
    const { of } = seatLooks;
    const { scale } = place;
    const full = sideAt(scene.radius, scale);
    const small = Math.max(2, Math.round(full * 0.4));
    const fullX = place.x - (full >> 1);
    const fullY = place.y - (full >> 1);
    const inset = (full >> 1) - (small >> 1);
    for (let look = 0; look < lookCount; look++) {
      const taken = isTaken(look);
      insetOf[look] = taken ? inset : 0;
      sideOf[look] = taken ? small : full;
    }
    for (let pair = 0; pair < ranges.count; pair++) {
      const end = ranges.pairs[pair * 2 + 1]!;
      for (let seat = ranges.pairs[pair * 2]!; seat < end; seat++) {
        const look = of[seat]!;
        if (look === looks.mine) continue;
        const left = Math.round(x[seat]! * scale) + fullX + insetOf[look]!;
        const top = Math.round(y[seat]! * scale) + fullY + insetOf[look]!;
        fillSquare(onto, left, top, sideOf[look]!, inkOf[look]!);
      }
    }
  }

  function paintPart(frame: Frame, place: Place, part: Part, onto: Pixels): void {
    const { scale, x, y } = place;
    // A pixel more each way, for a square's middle may be rounded off it.
    const view = {
      minX: (part.left - 1 - x) / scale,
      minY: (part.top - 1 - y) / scale,
      maxX: (part.right + 1 - x) / scale,
      maxY: (part.bottom + 1 - y) / scale,
    };
    partRanges ??= makeRanges(frame.scene);
    cullRows(frame.scene, view, partRanges);
    onto.part = part;
    paintFloors(frame, place, view, onto);
    paintSeats(frame, place, partRanges, onto);
  }

  /** The parts of a picture that differ from the last one once that is moved along; all of it where there is none like it. */
  function movedParts({ scene }: Frame, place: Place, onto: Pixels): Part[] {
    const { width, height } = onto;
    const whole = { left: 0, top: 0, right: width, bottom: height };
    if (!kept || kept.scale !== place.scale || changed.size > mostRepainted) return [whole];
    const [dx, dy] = [place.x - kept.x, place.y - kept.y];
    if (Math.abs(dx) * 2 > width || Math.abs(dy) * 2 > height) return [whole];
    shiftPixels(onto, dx, dy);
    const parts: Part[] = [];
    const add = (left: number, top: number, right: number, bottom: number) => {
      const part = {
        left: Math.max(0, left),
        top: Math.max(0, top),
        right: Math.min(width, right),
        bottom: Math.min(height, bottom),
      };
      if (part.left < part.right && part.top < part.bottom) parts.push(part);
    };
    // Of each two one is empty.
    add(0, 0, dx, height);
    add(width + dx, 0, width, height);
    add(0, 0, width, dy);
    add(0, height + dy, width, height);
    const side = sideAt(scene.radius, place.scale);
    for (const seat of changed) {
      const left = Math.round(scene.plan.x[seat]! * place.scale) + place.x - (side >> 1);
      const top = Math.round(scene.plan.y[seat]! * place.scale) + place.y - (side >> 1);
      add(left, top, left + side, top + side);
    }
    return parts;
  }

  return {
    takes: ({ moving, detail, ranges, size, ratio }) =>
      moving && detail === "dots" && ranges.seats * pixelsToASeat >= size.width * size.height * ratio * ratio,
    paint(frame) {
      const { ctx, size, ratio } = frame;
      const before = pixels;
      pixels = pixelsFor(before, ctx, Math.round(size.width * ratio), Math.round(size.height * ratio));
      if (pixels !== before) kept = null;
      mixInks(frame.palette);
      const place = placeOf(frame);
      for (const part of movedParts(frame, place, pixels)) paintPart(frame, place, part, pixels);
      kept = place;
      changed.clear();
      ctx.putImageData(pixels.image, 0, 0);
    },
    note(seats) {
      // More than are painted one by one need not be known one by one.
      for (let at = 0; at < seats.length && changed.size <= mostRepainted; at++) changed.add(seats[at]!);
    },
    anew() {
      kept = null;
    },
    forget() {
      pixels = null;
      kept = null;
      inks = makeInks();
      inked = null;
    },
  };
}
