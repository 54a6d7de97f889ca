/** The packages that `apt-get --simulate install` would add: those asked for and the libraries they need. */
export function parseSimulatedInstall(output: string): string[] {
  const names = new Set<string>();
  for (const line of output.split("\n")) {
    const name = /^Inst (\S+)/.exec(line)?.[1];
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** The package of a stem: its plain name, else the highest numbered one (older releases have mariadb-server-core-10.6). */
export function choosePackage(stem: string, known: string[]): string | undefined {
  if (known.includes(stem)) return stem;
  const numbered = known.filter(
    (name) => /^-\d+(\.\d+)*$/.test(name.slice(stem.length)) && name.startsWith(stem),
  );
  return numbered.sort((a, b) => compareVersions(a.slice(stem.length + 1), b.slice(stem.length + 1))).at(-1);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
