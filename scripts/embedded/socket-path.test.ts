import { expect, test } from "vitest";
import { chooseSocketPath } from "./socket-path.ts";

const deep = `/home/somebody/${"deeply/nested/".repeat(10)}kametay/.data/mysql`;

test("a socket lies in its data folder when its path is short enough", () => {
  expect(chooseSocketPath("/srv/kametay/.data/mysql", "/tmp", 1000)).toBe("/srv/kametay/.data/mysql/s.sock");
});

test("a long path moves it to the temporary folder, each data folder to its own", () => {
  const one = chooseSocketPath(deep, "/tmp", 1000);
  const other = chooseSocketPath(`${deep}2`, "/tmp", 1000);
  expect(one).toMatch(/^\/tmp\/kametay-1000-[0-9a-f]{12}\/s\.sock$/);
  expect(one).toBe(chooseSocketPath(deep, "/tmp", 1000));
  expect(other).not.toBe(one);
});

test("Cyrillic letters count as the two bytes they are", () => {
  const folder = `/home/${"қ".repeat(45)}`;
  expect(folder.length).toBeLessThan(60);
  expect(chooseSocketPath(folder, "/tmp", 1)).toMatch(/^\/tmp\//);
});

test("a temporary folder that is too long itself is passed over", () => {
  expect(chooseSocketPath(deep, `/private/${"x".repeat(100)}`, 1)).toMatch(/^\/tmp\/kametay-1-/);
});
