export type OriginFacts = {
  origin: string | null;
  fetchSite: string | null;
  /** The hosts this site answers to: the request's own and that of the public address. */
  hosts: readonly (string | null | undefined)[];
};

/**
 * Tells whether a change was asked for by a page of this site. Sec-Fetch-Site is the browser's own word; where it is not sent
 * (plain http on a LAN address, old browsers) Origin must name one of our hosts. A browser sends one of the two with every
 * POST, so a request with neither is refused.
 */
export function isSameOrigin({ origin, fetchSite, hosts }: OriginFacts): boolean {
  if (fetchSite !== null) return fetchSite === "same-origin" || fetchSite === "none";
  if (origin === null) return false;
  try {
    const { host } = new URL(origin);
    return hosts.some((own) => own?.toLowerCase() === host);
  } catch {
    return false;
  }
}
