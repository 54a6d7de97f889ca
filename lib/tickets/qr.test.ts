import { expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { qrMatrix, qrRuns, qrSvg } from "./qr.ts";
import { newSigningKey, signTicket } from "./rules/code.ts";
import { scanRects } from "./testing/scan.ts";

const text = signTicket(
  { ticketId: newId(), performanceId: newId(), revision: 1, zone: 2, asksProof: false },
  newSigningKey(),
);

function rectsOfSvg(svg: string) {
  const path = / d="(M[^"]+)"\/><\/svg>/.exec(svg)?.[1] ?? "";
  let at = { x: 0, y: 0 };
  return [...path.matchAll(/([Mm])(\d+) (\d+)(?:\.5)?h(\d+)/g)].map(([, move, dx, y, length]) => {
    at = move === "M" ? { x: Number(dx), y: Number(y) } : { ...at, x: at.x + Number(dx) };
    const rect = { ...at, width: Number(length), height: 1 };
    at = { ...at, x: at.x + rect.width };
    return rect;
  });
}

it("a ticket's code fits 45 modules, so that it stays coarse enough for a dim screen", () => {
  expect(qrMatrix(text)).toHaveLength(45);
});

it("a scanner reads the drawn code back", () => {
  const svg = qrSvg(text, { label: "QR" });
  expect(svg).toContain('viewBox="0 0 53 53"');
  expect(scanRects(rectsOfSvg(svg), 53, 4)).toBe(text);
});

it("a code with a smudge in its middle is still read, and one that is mostly smudge is not", () => {
  const svg = qrSvg(text, { label: "QR" });
  const smudge = (side: number) => [...rectsOfSvg(svg), { x: 20, y: 20, width: side, height: side }];
  expect(scanRects(smudge(8), 53, 4)).toBe(text);
  expect(scanRects(smudge(24), 53, 4)).toBeNull();
});

it("runs cover the dark modules and nothing else", () => {
  const matrix = qrMatrix(text);
  const dark = matrix.flat().filter(Boolean).length;
  expect(qrRuns(matrix).reduce((sum, run) => sum + run.length, 0)).toBe(dark);
});

it("a label cannot leave its attribute", () => {
  const svg = qrSvg("A", { label: '"><script>alert(1)</script>&', sizePx: 200 });
  expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"');
  expect(svg).toContain('width="200" height="200"');
});
