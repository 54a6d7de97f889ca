import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { zipOf } from "./zip.ts";

/** Reads an archive by its directory, as unpackers do. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.toString("latin1", at, at + 4)).toBe("PK\u0001\u0002");
    const [size, nameLength] = [archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28)];
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.toString("latin1", local, local + 4)).toBe("PK\u0003\u0004");
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + size);
    expect(archive.readUInt32LE(at + 16)).toBe(crc32(content));
    files.set(name, content);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

test("an archive is read by its directory, byte by byte what went in", () => {
  const binary = Buffer.from(Uint8Array.from({ length: 5_000 }, (_, index) => index % 256));
  const json = Buffer.from('{"аты":"Әсел"}');
  const files = unzip(
    Buffer.from(
      zipOf([
        { name: "a.json", content: json },
        { name: "b.pdf", content: binary },
      ]),
    ),
  );
  expect([...files]).toEqual([
    ["a.json", json],
    ["b.pdf", binary],
  ]);
});
