import { type Calendars, calendarsOf } from "../google/calendars.ts";
import { failureKind } from "../google/failure.ts";
import { refreshAccess } from "../google/oauth.ts";
import { type Connection, openToken, sealToken, updateConnection } from "./connection.ts";

/** An access token is not used in its last minute. */
const spareMs = 60_000;

/** Runs calls with an access token, with a new one where it has run out; once more with a new one where Google refuses it. */
export async function withCalendars<T>(
  connection: Connection,
  now: Date,
  work: (calendars: Calendars) => Promise<T>,
): Promise<T> {
  const known = usableToken(connection, now);
  if (known === null) return work(calendarsOf(await newToken(connection)));
  try {
    return await work(calendarsOf(known));
  } catch (error) {
    if (failureKind(error) !== "unauthorized") throw error;
    return work(calendarsOf(await newToken(connection)));
  }
}

function usableToken(connection: Connection, now: Date): string | null {
  const { sealedAccessToken, accessExpiresAt } = connection;
  if (!sealedAccessToken || !accessExpiresAt) return null;
  if (accessExpiresAt.getTime() < now.getTime() + spareMs) return null;
  return openToken(sealedAccessToken, connection);
}

async function newToken(connection: Connection): Promise<string> {
  const granted = await refreshAccess(openToken(connection.sealedRefreshToken, connection));
  await updateConnection(connection, {
    sealedAccessToken: sealToken(granted.accessToken, connection),
    accessExpiresAt: granted.accessExpiresAt,
    ...(granted.refreshToken && { sealedRefreshToken: sealToken(granted.refreshToken, connection) }),
  });
  return granted.accessToken;
}
