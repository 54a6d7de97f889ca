/** Colours as 32-bit words of an image: alpha, blue, green, red. */
export type Inks = { word(color: string): number; mixed(color: string, over: string, share: number): number };

type Rgb = [number, number, number];
const wordOf = ([red, green, blue]: Rgb) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/** Resolves the palette's colours, each once: by painting it, which reads every notation that CSS has. */
export function makeInks(): Inks {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const ctx = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, Rgb>();
  const rgb = (color: string): Rgb => {
    const found = known.get(color);
    if (found) return found;
    if (ctx) ctx.fillStyle = color;
    ctx?.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = ctx?.getImageData(0, 0, 1, 1).data ?? [];
    known.set(color, [red, green, blue]);
    return [red, green, blue];
  };
  return {
    word: (color) => wordOf(rgb(color)),
    mixed(color, over, share) {
      const [upper, lower] = [rgb(color), rgb(over)];
      return wordOf(upper.map((part, at) => Math.round(part * share + lower[at]! * (1 - share))) as Rgb);
    },
  };
}
