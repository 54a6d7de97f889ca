import { encode } from "uqr";

/** The light border that a scanner needs around a code, in modules (ISO/IEC 18004). */
const quietModules = 4;

/**
 * The modules of a QR code, true is dark, without the border. Error correction M or better. The mask is a fixed one: trying all
 * eight costs more than the rest of a ticket's page, and what a ticket's signature draws is noise under each of them.
 */
export function qrMatrix(text: string): boolean[][] {
  return encode(text, { ecc: "M", border: 0, boostEcc: true, maskPattern: 0 }).data;
}

/** The dark modules as runs: `x` and `y` in modules, `length` to the right. Fewer and without hairlines between them. */
export function qrRuns(matrix: readonly (readonly boolean[])[]): { x: number; y: number; length: number }[] {
  return matrix.flatMap((row, y) => {
    const runs: { x: number; y: number; length: number }[] = [];
    row.forEach((dark, x) => {
      if (!dark) return;
      if (row[x - 1]) runs[runs.length - 1]!.length++;
      else runs.push({ x, y, length: 1 });
    });
    return runs;
  });
}

/**
 * A QR code as SVG: black on white in every theme, its border included; `label` is its accessible name. The dark runs are strokes,
 * each from where the last one ended: half the letters of rectangles, and a page carries them twice.
 */
export function qrSvg(text: string, { label, sizePx }: { label: string; sizePx?: number }): string {
  const matrix = qrMatrix(text);
  const side = matrix.length + 2 * quietModules;
  const size = sizePx ? ` width="${sizePx}" height="${sizePx}"` : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"${size} role="img" ` +
    `aria-label="${escapeAttribute(label)}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${strokes(matrix)}"/></svg>`
  );
}

function strokes(matrix: readonly (readonly boolean[])[]): string {
  let at = { x: 0, y: -1 };
  let path = "";
  for (const { x, y, length } of qrRuns(matrix)) {
    path += y === at.y ? `m${x - at.x} 0` : `M${x + quietModules} ${y + quietModules}.5`;
    path += `h${length}`;
    at = { x: x + length, y };
  }
  return path;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
