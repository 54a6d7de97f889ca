/** Leads on with a GET; what is on the way is nobody else's. */
export function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({
    location,
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
  });
  if (cookie) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
