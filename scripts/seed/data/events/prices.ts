/** Adult prices in whole tenge by hall and level; what a hall's categories are called stands in scripts/seed/halls. */
export const mainHall = (
  front: number,
  stalls: number,
  box: number,
  amphitheatre: number,
  balcony: number,
) => ({
  "stalls-front": front,
  stalls,
  box,
  amphitheatre,
  balcony,
});
export const smallHall = (front: number, rear: number) => ({ front, rear });
export const stadium = (vip: number, west: number, westUpper: number, east: number, ends: number) => ({
  vip,
  west,
  "west-upper": westUpper,
  east,
  ends,
});
export const complexHall = (floorFront: number, floor: number, stand: number, standUpper: number) => ({
  "floor-front": floorFront,
  floor,
  stand,
  "stand-upper": standUpper,
});
export const standing = (fan: number, dance: number, balcony: number) => ({ fan, dance, balcony });
export const arena = (vip: number, sides: number, ends: number, upper: number, upperBack: number) => ({
  vip,
  sides,
  ends,
  upper,
  "upper-back": upperBack,
});
