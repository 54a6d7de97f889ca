/**
 * A guide turns "so far along the row, so far back" into a point of the plan, in centimetres. Rows of any block are laid the
 * same way; only the guide knows whether they are straight or curved and which way they face.
 */
export type Guide = (along: number, depth: number) => { x: number; y: number };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Straight rows. `away` is the direction in which rows recede, in degrees: 90 is down the page, away from a stage on top.
 * Along grows to the left-to-right of somebody who sits there and looks at the stage.
 */
export function straight(middle: { x: number; y: number }, away: number): Guide {
  const [cos, sin] = [Math.cos(radians(away)), Math.sin(radians(away))];
  return (along, depth) => ({
    x: middle.x + depth * cos + along * sin,
    y: middle.y + depth * sin - along * cos,
  });
}

/** Rows on circles round `centre`, the first at `radius`; `along` is the length on the row's own circle. */
export function arc(centre: { x: number; y: number }, radius: number, away: number): Guide {
  return (along, depth) => {
    const reach = radius + depth;
    const angle = radians(away) - along / reach;
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
  };
}
