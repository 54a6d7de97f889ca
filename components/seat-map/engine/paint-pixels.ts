import { touches } from "./cull.ts";
import type { Frame } from "./frame.ts";
import { makeInks } from "./inks.ts";
import { isTaken, lookCount, looks } from "./look.ts";
import type { Palette } from "./palette.ts";
import { fillPolygon, fillSquare, type Pixels, pixelsFor } from "./pixels.ts";

/** Where a seat has more canvas pixels than this around it, the canvas itself paints with less script of ours, and smooth edges. */
const pixelsToASeat = 300;
/** How strongly a dimmed seat and a standing area colour what lies under them. */
const dimmedShare = 0.28;
const areaShare = 0.22;

/** Floors and seats of a map in motion, written as pixels; what is drawn with lines and letters comes over it. */
export type PixelPainter = {
  takes(frame: Frame): boolean;
  paint(frame: Frame): void;
  /** After a change of theme, or at the end. */
  forget(): void;
};

export function makePixelPainter(): PixelPainter {
  let pixels: Pixels | null = null;
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

  function paintFloors({ scene, palette, view, camera, ratio }: Frame, onto: Pixels): void {
    const { plan } = scene;
    const at = [camera.scale * ratio, Math.round(camera.x * ratio), Math.round(camera.y * ratio)] as const;
    onto.words.fill(inks.word(palette.bg));
    for (const [index, shape] of plan.shapes.entries()) {
      if (!touches(scene.shapeBoxes, index, view)) continue;
      if (shape.kind === "stage" || shape.kind === "field")
        fillPolygon(
          onto,
          shape.outline,
          ...at,
          inks.word(shape.kind === "stage" ? palette.line : palette.field),
        );
    }
    const floor = inks.word(palette.surface);
    for (let section = 0; section < plan.sections.length; section++) {
      if (touches(scene.sectionBoxes, section, view))
        fillPolygon(onto, scene.outlines[section]!, ...at, floor);
    }
    for (const area of plan.areas) {
      const category = plan.categories.find((its) => its.code === area.category);
      const hue = palette.hues[(category?.color ?? 0) % 8]!;
      fillPolygon(onto, area.outline, ...at, inks.mixed(hue, palette.bg, areaShare));
    }
  }

  function paintSeats(
    { scene, looks: seatLooks, palette, camera, ratio, ranges }: Frame,
    onto: Pixels,
  ): void {
    const { x, y } = scene.plan;
    const { of } = seatLooks;
    const scale = camera.scale * ratio;
    const full = Math.max(2, Math.round(scene.radius * 1.8 * scale));
    const small = Math.max(2, Math.round(full * 0.4));
    const [fullX, fullY] = [camera.x, camera.y].map((offset) => Math.round(offset * ratio) - (full >> 1)) as [
      number,
      number,
    ];
    const inset = (full >> 1) - (small >> 1);
    mixInks(palette);
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

  return {
    takes: ({ moving, detail, ranges, size, ratio }) =>
      moving && detail === "dots" && ranges.seats * pixelsToASeat >= size.width * size.height * ratio * ratio,
    paint(frame) {
      const { ctx, size, ratio } = frame;
      pixels = pixelsFor(pixels, ctx, Math.round(size.width * ratio), Math.round(size.height * ratio));
      paintFloors(frame, pixels);
      paintSeats(frame, pixels);
      ctx.putImageData(pixels.image, 0, 0);
    },
    forget() {
      pixels = null;
      inks = makeInks();
      inked = null;
    },
  };
}
