/** 4:5, the size in which every composition thinks. Apart from the drawing, so that a page knows the box without it. */
export const posterWidth = 800;
export const posterHeight = 1000;
