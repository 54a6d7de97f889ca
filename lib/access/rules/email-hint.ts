/** Where people here have their mail; a domain near one of these, and not one of them, is probably a slip. */
const known = [
  "gmail.com",
  "mail.ru",
  "yandex.ru",
  "yandex.kz",
  "yandex.com",
  "ya.ru",
  "mail.kz",
  "inbox.ru",
  "bk.ru",
  "list.ru",
  "internet.ru",
  "rambler.ru",
  "icloud.com",
  "me.com",
  "outlook.com",
  "outlook.kz",
  "hotmail.com",
  "live.com",
  "live.ru",
  "yahoo.com",
  "proton.me",
  "protonmail.com",
  "nu.edu.kz",
];

/** Slips that are nearer to another domain than to the one that was meant. */
const slips: Record<string, string> = {
  "gmail.ru": "gmail.com",
  "gmail.kz": "gmail.com",
  "gmail.co": "gmail.com",
  "icloud.ru": "icloud.com",
  "icloud.kz": "icloud.com",
  "yandex.kg": "yandex.kz",
};

/** The address that was probably meant (`aigerim@gmial.com` gives `aigerim@gmail.com`), or null. Only a hint: never applied. */
export function suggestEmail(email: string): string | null {
  const at = email.lastIndexOf("@");
  const domain = email
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 1 || domain === "" || known.includes(domain)) return null;
  const meant = slips[domain] ?? nearest(domain);
  return meant ? `${email.slice(0, at).trim()}@${meant}` : null;
}

function nearest(domain: string): string | null {
  let best: { domain: string; distance: number } | null = null;
  for (const candidate of known) {
    // A short name is one slip away from many real ones: there only a slip that keeps its letters counts.
    const allowed = candidate.length >= 9 ? 2 : candidate.length >= 7 ? 1 : 0;
    const found = distance(domain, candidate, allowed);
    if (found <= allowed && found < (best?.distance ?? 9)) best = { domain: candidate, distance: found };
  }
  return best?.domain ?? null;
}

/** Insertions, deletions, substitutions and neighbours swapped; gives up above `limit`. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[to.length]!;
}
