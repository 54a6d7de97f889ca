/**
 * The eight colours of categories, told apart by most colour-blind people and at least 3:1 against their theme's ground, each
 * with a letter, because colour is never the only sign.
 */
export const planColors = {
  light: ["#0072B2", "#B85C00", "#007A5A", "#A0468C", "#6B5BD2", "#8A6D00", "#C2334D", "#3E7C17"],
  dark: ["#56B4E9", "#F0A04B", "#2FC59A", "#E08FCB", "#A99BFF", "#E3C34A", "#FF8095", "#8FD14F"],
} as const;

export const categoryLetters = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;

export type PlanTheme = keyof typeof planColors;

/** What a picture of a plan is painted with besides the categories' colours; CSS variables will do as well as hex. */
export type PlanPalette = {
  categories: readonly string[];
  /** Text on a category's colour. */
  onCategory: string;
  ground: string;
  ink: string;
  muted: string;
  line: string;
  accent: string;
  stage: string;
  field: string;
};

export const planPalettes: Record<PlanTheme, PlanPalette> = {
  light: {
    categories: planColors.light,
    onCategory: "#FFFFFF",
    ground: "#FFFFFF",
    ink: "#15191F",
    muted: "#56606E",
    line: "#C9C3B6",
    accent: "#F2B705",
    stage: "#E6E1D6",
    field: "#DCEADF",
  },
  dark: {
    categories: planColors.dark,
    onCategory: "#10151B",
    ground: "#181E26",
    ink: "#EDF1F5",
    muted: "#A0ABBA",
    line: "#46525F",
    accent: "#F6C945",
    stage: "#2A333E",
    field: "#1F3B30",
  },
};

/** The colour index and the letter of a plan's category by its place in `categories`. */
export function categoryMark(
  categories: readonly { color: number }[],
  index: number,
): { color: number; letter: string } {
  const color = (categories[index]?.color ?? index) % categoryLetters.length;
  return { color, letter: categoryLetters[index % categoryLetters.length]! };
}
