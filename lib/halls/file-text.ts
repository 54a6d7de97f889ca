import { isUtf8 } from "node:buffer";

/** A file's text: UTF-8, UTF-16 with its mark, or what Excel saves on a Russian or Kazakh Windows. */
export function fileText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return isUtf8(bytes) ? bytes.toString("utf8") : new TextDecoder("windows-1251").decode(bytes);
}
