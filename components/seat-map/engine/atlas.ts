import { drawSeat } from "./glyphs.ts";
import { lookCount } from "./look.ts";
import type { Palette } from "./palette.ts";

/** Every sign of a seat at one size, side by side: column = look, row 1 = wheelchair places. Lengths in canvas pixels. */
export type Atlas = { canvas: HTMLCanvasElement; cell: number; diameter: number };

export type AtlasShelf = {
  /** The atlas for a seat of `diameter` canvas pixels, drawn now if it has to be. For a picture at rest. */
  exact(diameter: number): Atlas;
  /** The nearest one there is, to be scaled. For a picture in motion: drawing one costs more than a frame has. */
  nearest(diameter: number): Atlas;
  /** Draws one of a middling size if there is none yet, for the first movement that comes near. */
  prepare(): void;
  clear(): void;
};

/** Room around a seat for the halo of a chosen one. */
const cellShare = 1.4;
const kept = 5;
const step = 2;
const middling = 24;

export function makeAtlasShelf(palette: () => Palette): AtlasShelf {
  const shelf = new Map<number, Atlas>();
  const sizeFor = (diameter: number) => Math.max(4, Math.round(diameter / step) * step);

  function draw(diameter: number): Atlas {
    const cell = Math.ceil(diameter * cellShare) + 2;
    const canvas = document.createElement("canvas");
    canvas.width = cell * lookCount;
    canvas.height = cell * 2;
    const ctx = canvas.getContext("2d");
    for (let look = 0; ctx && look < lookCount; look++) {
      for (const row of [0, 1]) {
        drawSeat(ctx, look, row === 1, (look + 0.5) * cell, (row + 0.5) * cell, diameter, palette());
      }
    }
    return { canvas, cell, diameter };
  }

  function drop(atlas: Atlas): void {
    // Safari counts a canvas against its limit until its bitmap is empty, however unreachable it is.
    atlas.canvas.width = 0;
    atlas.canvas.height = 0;
  }

  function exact(diameter: number): Atlas {
    const size = sizeFor(diameter);
    const atlas = shelf.get(size) ?? draw(size);
    shelf.delete(size);
    shelf.set(size, atlas);
    const [oldest] = shelf;
    if (shelf.size > kept && oldest) {
      shelf.delete(oldest[0]);
      drop(oldest[1]);
    }
    return atlas;
  }

  return {
    exact,
    prepare() {
      if (shelf.size === 0) exact(middling);
    },
    nearest(diameter) {
      let best: Atlas | undefined;
      for (const atlas of shelf.values()) {
        if (!best || Math.abs(atlas.diameter - diameter) < Math.abs(best.diameter - diameter)) best = atlas;
      }
      return best ?? exact(diameter);
    },
    clear() {
      for (const atlas of shelf.values()) drop(atlas);
      shelf.clear();
    },
  };
}
