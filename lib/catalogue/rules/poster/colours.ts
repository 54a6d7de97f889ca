/** Colours as "#rrggbb"; anything else counts as black, so that a bad colour cannot break out of an attribute. */
export type Colour = string;

export type Palette = {
  /** The first colour of the event, the ground. */
  ground: Colour;
  /** The second one, the ornament. */
  figure: Colour;
  /** Between the two, for what stays behind. */
  quiet: Colour;
  /** The ground, darker and lighter. */
  deep: Colour;
  light: Colour;
  /** The brightest tone on a dark ground; on a ground that is itself as light as paper, the darkest. */
  paper: Colour;
  ink: Colour;
};

export function paletteOf([first, second]: readonly [Colour, Colour]): Palette {
  const ground = cleanColour(first);
  const figure = cleanColour(second);
  const cream = mix("#fffdf8", figure, 0.06);
  const night = mix("#0f1318", figure, 0.12);
  return {
    ground,
    figure,
    quiet: mix(ground, figure, 0.28),
    deep: mix(ground, "#0b0f14", 0.42),
    light: mix(ground, "#ffffff", 0.16),
    paper: contrast(cream, ground) >= 2 ? cream : night,
    ink: mix("#0f1318", ground, 0.18),
  };
}

export function cleanColour(colour: string): Colour {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : "#000000";
}

/** `share` of the second colour in the first, mixed in linear light. */
export function mix(a: Colour, b: Colour, share: number): Colour {
  const [from, to] = [linear(a), linear(b)];
  return `#${from.map((value, i) => hex(value + (to[i]! - value) * share)).join("")}`;
}

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The first of the candidates that can be read on a ground (4.5 to 1), otherwise the best of them. */
export function readable(ground: Colour, candidates: readonly Colour[]): Colour {
  const found = candidates.find((colour) => contrast(ground, colour) >= 4.5);
  return found ?? [...candidates].sort((a, b) => contrast(ground, b) - contrast(ground, a))[0]!;
}

function luminance(colour: Colour): number {
  const [r, g, b] = linear(colour) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(colour: Colour): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function hex(value: number): string {
  const coded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, coded)) * 255)
    .toString(16)
    .padStart(2, "0");
}
