import { inflateSync } from "node:zlib";

export type ReadPage = {
  text: string;
  rects: { x: number; y: number; width: number; height: number }[];
  /** A letter that the font does not have: drawn as an empty box. */
  missingGlyphs: number;
};

/**
 * Reads pages back as a viewer that copies text would: through each font's ToUnicode map, from the finished bytes.
 * Only what pdfkit writes is understood.
 */
export function readPdf(bytes: Uint8Array): ReadPage[] {
  const objects = readObjects(bytes);
  const pageDictionaries = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pageDictionaries.map(({ head }) => {
    const resources = reference(objects, head, "Resources")?.head ?? head;
    const fonts = new Map<string, Map<string, string>>();
    for (const [, name, id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = reference(objects, objects.get(Number(id))?.head ?? "", "ToUnicode");
      fonts.set(name!, readToUnicode(map?.stream ?? ""));
    }
    return readContent(reference(objects, head, "Contents")?.stream ?? "", fonts);
  });
}

type PdfObject = { head: string; stream: string };

function readObjects(bytes: Uint8Array): Map<number, PdfObject> {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const [, id, body] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body!.indexOf("\nstream\n");
    const head = at < 0 ? body! : body!.slice(0, at);
    const raw = at < 0 ? "" : body!.slice(at + 8, body!.lastIndexOf("\nendstream"));
    const stream = head.includes("/FlateDecode")
      ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1")
      : raw;
    objects.set(Number(id), { head, stream });
  }
  return objects;
}

function reference(objects: Map<number, PdfObject>, head: string, key: string): PdfObject | undefined {
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1];
  return id ? objects.get(Number(id)) : undefined;
}

function readToUnicode(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, block] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first, list] of block!.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
      [...list!.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, units], index) => {
        const code = (Number.parseInt(first!, 16) + index).toString(16).padStart(4, "0");
        const bytes = Buffer.from(units!.replaceAll(" ", ""), "hex").swap16();
        letters.set(code, bytes.toString("utf16le"));
      });
    }
  }
  return letters;
}

function readContent(stream: string, fonts: Map<string, Map<string, string>>): ReadPage {
  const page: ReadPage = { text: "", rects: [], missingGlyphs: 0 };
  let font: Map<string, string> | undefined;
  for (const line of stream.split("\n")) {
    const chosen = /^\/(F\d+) [\d.]+ Tf$/.exec(line)?.[1];
    if (chosen) font = fonts.get(chosen);
    const rect = /^(\S+) (\S+) (\S+) (\S+) re$/.exec(line)?.slice(1).map(Number);
    if (rect) page.rects.push({ x: rect[0]!, y: rect[1]!, width: rect[2]!, height: rect[3]! });
    if (!/T[jJ]$/.test(line)) continue;
    for (const [, hex] of line.matchAll(/<([0-9a-f]+)>/gi)) {
      for (const [code] of hex!.matchAll(/.{4}/g)) {
        if (code === "0000") page.missingGlyphs += 1;
        page.text += font?.get(code.toLowerCase()) ?? "\ufffd";
      }
    }
    page.text += "\n";
  }
  return page;
}
