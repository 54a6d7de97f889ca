/** Where the hall lies on the screen: a point of the hall (cm) is drawn at `x + point * scale` CSS pixels. */
export type Camera = { scale: number; x: number; y: number };
export type Size = { width: number; height: number };
export type Box = { minX: number; minY: number; maxX: number; maxY: number };
export type Limits = { minScale: number; maxScale: number };

/** How much empty floor may be pulled into view beyond the hall's edge, in CSS pixels. */
const slack = 56;

/** The camera that shows a whole box, centred, with `padding` CSS pixels around it. */
export function fitCamera(box: Box, size: Size, padding: number): Camera {
  const width = Math.max(1, box.maxX - box.minX);
  const height = Math.max(1, box.maxY - box.minY);
  const room = {
    width: Math.max(1, size.width - 2 * padding),
    height: Math.max(1, size.height - 2 * padding),
  };
  const scale = Math.min(room.width / width, room.height / height);
  return {
    scale,
    x: size.width / 2 - ((box.minX + box.maxX) / 2) * scale,
    y: size.height / 2 - ((box.minY + box.maxY) / 2) * scale,
  };
}

function clampAxis(offset: number, min: number, max: number, scale: number, room: number): number {
  const length = (max - min) * scale;
  if (length <= room) return room / 2 - ((min + max) / 2) * scale;
  return Math.min(slack - min * scale, Math.max(room - slack - max * scale, offset));
}

/** Keeps the hall in view: a side that fits is centred, one that does not may be pushed only to its edge. */
export function clampCamera(camera: Camera, box: Box, size: Size, limits: Limits): Camera {
  const scale = Math.min(limits.maxScale, Math.max(limits.minScale, camera.scale));
  const held =
    scale === camera.scale ? camera : zoomAt(camera, size.width / 2, size.height / 2, scale / camera.scale);
  return {
    scale,
    x: clampAxis(held.x, box.minX, box.maxX, scale, size.width),
    y: clampAxis(held.y, box.minY, box.maxY, scale, size.height),
  };
}

/** Zooms by a factor so that the point of the hall under (screenX, screenY) stays under it. */
export function zoomAt(camera: Camera, screenX: number, screenY: number, factor: number): Camera {
  return {
    scale: camera.scale * factor,
    x: screenX - (screenX - camera.x) * factor,
    y: screenY - (screenY - camera.y) * factor,
  };
}

/** A factor that zoomAt may use without leaving the limits, so that the anchor does not drift at the end of the range. */
export function allowedFactor(camera: Camera, factor: number, limits: Limits): number {
  return Math.min(limits.maxScale, Math.max(limits.minScale, camera.scale * factor)) / camera.scale;
}

/** The camera of a given scale with a point of the hall in the middle of the screen. */
export function centreOn(worldX: number, worldY: number, scale: number, size: Size): Camera {
  return { scale, x: size.width / 2 - worldX * scale, y: size.height / 2 - worldY * scale };
}

/** Moves the camera as little as possible so that a point of the hall is at least `margin` pixels inside the screen. */
export function bringIntoView(
  camera: Camera,
  worldX: number,
  worldY: number,
  size: Size,
  margin: number,
): Camera {
  const screenX = worldX * camera.scale + camera.x;
  const screenY = worldY * camera.scale + camera.y;
  const reach = Math.min(margin, size.width / 2, size.height / 2);
  const dx = Math.max(reach - screenX, 0) + Math.min(size.width - reach - screenX, 0);
  const dy = Math.max(reach - screenY, 0) + Math.min(size.height - reach - screenY, 0);
  return { scale: camera.scale, x: camera.x + dx, y: camera.y + dy };
}

/** The part of the hall that is on the screen, widened by `margin` pixels. */
export function viewBox(camera: Camera, size: Size, margin: number): Box {
  return {
    minX: (-margin - camera.x) / camera.scale,
    minY: (-margin - camera.y) / camera.scale,
    maxX: (size.width + margin - camera.x) / camera.scale,
    maxY: (size.height + margin - camera.y) / camera.scale,
  };
}

/** A resized screen shows the same middle of the hall at the same scale. */
export function resizeCamera(camera: Camera, before: Size, after: Size): Camera {
  return {
    scale: camera.scale,
    x: camera.x + (after.width - before.width) / 2,
    y: camera.y + (after.height - before.height) / 2,
  };
}
