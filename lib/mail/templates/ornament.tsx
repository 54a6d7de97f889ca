import { colors } from "./theme.ts";

/** Ram's horns woven on a grid. Mail programs drop SVG and block pictures; coloured cells they all show. */
const weave = [
  ".......#.......",
  "......###......",
  ".......#.......",
  ".####.###.####.",
  "#....#.#.#....#",
  "#.##.#.#.#.##.#",
  "#..#..###..#..#",
  ".##....#....##.",
  ".......#.......",
  "...#########...",
];

const pixel = 3;

type Run = { dark: boolean; length: number; at: number };

/** Neighbouring cells of one kind become one: a tenth of the markup. */
function runsOf(row: string): Run[] {
  return [...row.matchAll(/#+|\.+/g)].map(([cells, ...rest]) => ({
    dark: cells.startsWith("#"),
    length: cells.length,
    at: Number(rest[0]),
  }));
}

/** The mark beside the shop's name. */
export function HornMark() {
  return weave.map((row, index) => (
    <table
      key={index}
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      width={row.length * pixel}
      style={{ borderCollapse: "collapse" }}
    >
      <tbody>
        <tr>
          {runsOf(row).map((run) => (
            <td
              key={run.at}
              width={run.length * pixel}
              height={pixel}
              className={run.dark ? "k-brand" : undefined}
              style={{
                backgroundColor: run.dark ? colors.brand : undefined,
                width: run.length * pixel,
                height: pixel,
                padding: 0,
                fontSize: 0,
                lineHeight: 0,
              }}
            />
          ))}
        </tr>
      </tbody>
    </table>
  ));
}

const band = [38, 4, 4, 4, 4, 4, 42];

/** The hem of the card: brand with a stitch of accent. */
export function Hem() {
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      width="100%"
      data-skip-in-text="true"
    >
      <tbody>
        <tr>
          {band.map((percent, index) => (
            <td
              key={index}
              width={`${percent}%`}
              height={6}
              className={index % 2 === 0 ? "k-brand" : "k-accent"}
              style={{
                backgroundColor: index % 2 === 0 ? colors.brand : colors.accent,
                height: 6,
                padding: 0,
                fontSize: 0,
                lineHeight: 0,
              }}
            />
          ))}
        </tr>
      </tbody>
    </table>
  );
}
