/** What is drawn of the seats, by how far apart they stand on the screen. */
export type Detail = "sections" | "dots" | "seats" | "numbers";

/** Seats this close together on the screen (CSS px) are told apart by a mouse, and by a finger. */
export const mousePitch = 10;
export const fingerPitch = 24;
/** Where a tap on a far view takes the camera: seats wide enough for a thumb. */
export const comfortPitch = 34;
export const largestPitch = 60;

const dotsFrom = 4;
const signsFrom = 6;
export const numbersFrom = 22;
/** So many prepared signs a slow phone can copy in a frame, and in the one picture at rest; more are painted as dots. */
const signsInMotion = 400;
const signsAtRest = 8000;

/**
 * Level of detail. While anything moves there are no numbers, and no more signs than a slow phone can take: the work of a frame
 * is bounded by the screen, not by the hall.
 */
export function detailFor(pitchPx: number, moving: boolean, visibleSeats: number): Detail {
  if (pitchPx < dotsFrom) return "sections";
  if (pitchPx < signsFrom || visibleSeats > (moving ? signsInMotion : signsAtRest)) return "dots";
  return moving || pitchPx < numbersFrom ? "seats" : "numbers";
}

export type Pointing = "mouse" | "finger";

/** Whether a tap may choose a seat at this distance; otherwise it takes the camera nearer. */
export function canPick(pitchPx: number, pointing: Pointing): boolean {
  return pitchPx >= (pointing === "finger" ? fingerPitch : mousePitch);
}
