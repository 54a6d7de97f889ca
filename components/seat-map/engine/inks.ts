/** Colours as 32-bit words of an image: alpha, blue, green, red. */
export type Inks = { word(color: string): number; mixed(color: string, over: string, share: number): number };

type Rgb = [number, number, number];
const wordOf = ([red, green, blue]: Rgb) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/** As browsers give back nearly every colour that they were asked to resolve. */
const plain = /^rgb\((\d+), (\d+), (\d+)\)$/;

/** Resolves the palette's colours, each once. */
export function makeInks(): Inks {
  const known = new Map<string, Rgb>();
  const rgb = (color: string): Rgb => {
    const found = known.get(color) ?? readPlain(color) ?? readPainted(color);
    known.set(color, found);
    return found;
  };
  return {
    word: (color) => wordOf(rgb(color)),
    mixed(color, over, share) {
      const [upper, lower] = [rgb(color), rgb(over)];
      return wordOf(upper.map((part, at) => Math.round(part * share + lower[at]! * (1 - share))) as Rgb);
    },
  };
}

function readPlain(color: string): Rgb | null {
  const parts = plain.exec(color);
  return parts && [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** By painting it: that reads every notation that CSS has. */
function readPainted(color: string): Rgb {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const ctx = canvas.getContext("2d", { willReadFrequently: true });
  if (ctx) ctx.fillStyle = color;
  ctx?.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = ctx?.getImageData(0, 0, 1, 1).data ?? [];
  return [red, green, blue];
}
