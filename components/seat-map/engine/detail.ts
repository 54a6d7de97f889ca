/** What is drawn of the seats, by how far apart they stand on the screen. */
export type Detail = "sections" | "dots" | "seats" | "numbers";

/** Seats this close together on the screen (CSS px) are told apart by a mouse, and by a finger. */
export const mousePitch = 10;
export const fingerPitch = 24;
/** Where a tap on a far view takes the camera: seats wide enough for a thumb. */
export const comfortPitch = 34;
export const largestPitch = 60;

const dotsFrom = 5;
const seatsFrom = 7;
export const numbersFrom = 22;
/** So many prepared pictures can be blitted in a frame of a slow phone; beyond it a moving map is painted as dots. */
const spritesInMotion = 700;

/**
 * Level of detail. While anything moves there are no numbers, and no more sprites than a slow phone can take: the work of a frame
 * is bounded by the screen, not by the hall.
 */
export function detailFor(pitchPx: number, moving: boolean, visibleSeats: number): Detail {
  if (pitchPx < dotsFrom) return "sections";
  if (moving) return visibleSeats <= spritesInMotion && pitchPx >= seatsFrom ? "seats" : "dots";
  if (pitchPx < seatsFrom) return "dots";
  return pitchPx < numbersFrom ? "seats" : "numbers";
}

export type Pointing = "mouse" | "finger";

/** Whether a tap may choose a seat at this distance; otherwise it takes the camera nearer. */
export function canPick(pitchPx: number, pointing: Pointing): boolean {
  return pitchPx >= (pointing === "finger" ? fingerPitch : mousePitch);
}
