/**
 * Signs of a hall, drawn by us as lines two units wide in a box of 24 by 24. Canvas (Path2D) and SVG take the same path.
 */
export const planIcons = {
  entrance: "M7 20V4h10v16M4 20h16M13.5 12h.02",
  exit: "M11 4H5v16h6M10 12h10m-4-4l4 4-4 4",
  stairs: "M4 19h4v-4h4v-4h4V7h4",
  lift: "M5 4h14v16H5zM9 10l3-3 3 3M9 14l3 3 3-3",
  toilets: "M3 8l2 8 2.5-6L10 16l2-8M20.5 9.6a3.6 4 0 1 0 0 4.8",
  accessible: "M11 4.5h.02M11 8v6h5l2.5 5M11 10.5h4M9.2 11a4.9 4.9 0 1 0 6.2 6.6",
  bar: "M6 4h12l-6 8zM12 12v7M8 20h8",
  cloakroom: "M12 9V8a2 2 0 1 0-2-2M12 9l9 7.5H3z",
  "first-aid": "M10 4h4v6h6v4h-6v6h-4v-6H4v-4h6z",
  information: "M12 6h.02M10 10h2v8m-2.5 0h5",
} as const;

export type PlanIcon = keyof typeof planIcons;
/** The side of the box that the paths are drawn in. */
export const iconBox = 24;
