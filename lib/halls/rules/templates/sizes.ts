export const templateKinds = ["theatre", "conference", "tables", "stadium", "standing"] as const;
export type TemplateKind = (typeof templateKinds)[number];
export type TemplateSize = { least: number; most: number; usual: number };

/** What a template is made by: rows and seats of a row, tables and seats of a table, or places alone. */
export const templateSizes: Record<TemplateKind, [TemplateSize, TemplateSize | null]> = {
  theatre: [
    { least: 4, most: 60, usual: 16 },
    { least: 6, most: 80, usual: 28 },
  ],
  conference: [
    { least: 2, most: 80, usual: 14 },
    { least: 4, most: 100, usual: 24 },
  ],
  tables: [
    { least: 2, most: 300, usual: 24 },
    { least: 2, most: 12, usual: 8 },
  ],
  stadium: [
    { least: 3, most: 60, usual: 20 },
    { least: 25, most: 300, usual: 100 },
  ],
  standing: [{ least: 20, most: 100_000, usual: 800 }, null],
};
