import { isTaken, type Looks } from "./look.ts";
import type { Loop } from "./loop.ts";
import type { Scene } from "./scene.ts";
import type { Screen } from "./screen.ts";
import type { Viewport } from "./viewport.ts";

/** What the map tells of where somebody points. Seats are given by their index in the plan. */
export type AttentionEvents = {
  /** The seat under the mouse or with the keyboard, with its place on the map; null when there is none. */
  point(pointed: { seat: number; x: number; y: number } | null): void;
  /** The keyboard went to a seat; -1 when it left the seats. */
  focus(seat: number): void;
};

export type Attention = {
  hovered(): number;
  section(): number;
  area(): number;
  /** The seat that shows the keyboard's ring, -1 for none. */
  ringed(): number;
  /** Where an arrow goes on from: the ringed seat, or the one that was chosen last. */
  last(): number;
  hover(seat: number, section: number, area: number): void;
  setFocus(seat: number): void;
  /** A pointer chose this seat: no ring, but the keyboard goes on from here. */
  remember(seat: number): void;
  /** The ring goes while a pointer is used or the focus is elsewhere. */
  hideRing(): void;
  /** The free seat nearest to the middle of what is on the screen. */
  entry(): number;
  tell(): void;
};

/** Keeps what the mouse is over and which seat has the keyboard. */
export function makeAttention(
  root: HTMLElement,
  scene: Scene,
  looks: Looks,
  screen: () => Screen,
  viewport: () => Viewport,
  loop: () => Loop,
  on: AttentionEvents,
): Attention {
  const { plan } = scene;
  let over = { seat: -1, section: -1, area: -1 };
  let focused = -1;
  let isRinged = false;

  /** Says which seat is pointed at and where it lies now; nothing while the map moves under it. */
  function tell(): void {
    const seat = over.seat >= 0 ? over.seat : isRinged ? focused : -1;
    const { scale, x, y } = viewport().camera();
    const hidden = seat < 0 || loop().moving();
    on.point(hidden ? null : { seat, x: plan.x[seat]! * scale + x, y: plan.y[seat]! * scale + y });
  }

  return {
    hovered: () => over.seat,
    section: () => over.section,
    area: () => over.area,
    ringed: () => (isRinged ? focused : -1),
    last: () => focused,
    tell,
    hover(seat, section, area) {
      if (seat === over.seat && section === over.section && area === over.area) return;
      over = { seat, section, area };
      root.style.cursor = seat >= 0 || section >= 0 || area >= 0 ? "pointer" : "grab";
      tell();
      loop().invalidate();
    },
    setFocus(seat) {
      focused = seat;
      isRinged = true;
      over.seat = -1;
      if (seat >= 0) viewport().showSeat(seat);
      on.focus(seat);
      tell();
      loop().invalidate();
    },
    remember(seat) {
      focused = seat;
    },
    hideRing() {
      if (!isRinged) return;
      isRinged = false;
      on.focus(-1);
      tell();
      loop().invalidate();
    },
    entry() {
      const { scale, x, y } = viewport().camera();
      const { width, height } = screen().size();
      const [worldX, worldY] = [(width / 2 - x) / scale, (height / 2 - y) / scale];
      let best = plan.seatCount > 0 ? 0 : -1;
      let bestSquare = Infinity;
      for (let seat = 0; seat < plan.seatCount; seat++) {
        if (isTaken(looks.of[seat]!)) continue;
        const square = (plan.x[seat]! - worldX) ** 2 + (plan.y[seat]! - worldY) ** 2;
        if (square < bestSquare) {
          best = seat;
          bestSquare = square;
        }
      }
      return best;
    },
  };
}
