/** Names under which pages keep what they read; whoever changes the catalogue asks for these to be read again. */
export const catalogueTags = {
  all: "catalogue",
  event: (slug: string) => `event:${slug}`,
} as const;

/** Seconds for which a page may show what it read: words such as "few left", never a seat's state. */
export const catalogueSeconds = 30;
