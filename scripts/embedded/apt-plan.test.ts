import { expect, test } from "vitest";
import { choosePackage, parseSimulatedInstall } from "./apt-plan.ts";

test("every package that apt would add is read, and nothing else", () => {
  const output = [
    "Reading package lists...",
    "The following NEW packages will be installed:",
    "  libmariadb3 mariadb-server-core",
    "Inst libmariadb3 (1:10.11.19-0+deb12u1 Debian-Security:12/stable [amd64])",
    "Inst mariadb-server-core [1:10.11.6] (1:10.11.19-0+deb12u1 Debian-Security:12/stable [amd64])",
    "Conf libmariadb3 (1:10.11.19-0+deb12u1 Debian-Security:12/stable [amd64])",
  ].join("\n");
  expect(parseSimulatedInstall(output)).toEqual(["libmariadb3", "mariadb-server-core"]);
  expect(parseSimulatedInstall("0 upgraded, 0 newly installed")).toEqual([]);
});

test("the plain name comes first, then the highest version", () => {
  const stem = "mariadb-server-core";
  expect(choosePackage(stem, ["mariadb-server-core-10.6", stem])).toBe(stem);
  expect(choosePackage(stem, ["mariadb-server-core-10.6", "mariadb-server-core-10.11"])).toBe(
    "mariadb-server-core-10.11",
  );
  expect(choosePackage(stem, ["mariadb-server-core-dbgsym", ""])).toBeUndefined();
});
