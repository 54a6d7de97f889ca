import { Failure, hasCode } from "./failure.ts";

/** What is wrong with a database's address, as a clear failure; undefined when the fault is another. */
export function databaseFailure(url: string, error: unknown): Failure | undefined {
  const shown = withoutPassword(url);
  const waysOut = [
    "check DATABASE_URL: mysql://user:password@host:3306/database",
    "or unset it: the shop then brings a database of its own and runs as a demo",
  ];
  if (hasCode(error, "ER_ACCESS_DENIED_ERROR", "ER_DBACCESS_DENIED_ERROR", 1045, 1044, 1698)) {
    return new Failure(`The database refuses this user or password (${shown}).`, waysOut, error);
  }
  if (hasCode(error, "ER_BAD_DB_ERROR", 1049)) {
    return new Failure(`There is no such database (${shown}).`, [
      "make it: CREATE DATABASE name CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci",
      ...waysOut,
    ]);
  }
  if (
    hasCode(
      error,
      "ECONNREFUSED",
      "ENOTFOUND",
      "EAI_AGAIN",
      "ETIMEDOUT",
      "EHOSTUNREACH",
      "ENOENT",
      "ECONNRESET",
    )
  ) {
    return new Failure(`No database answers at ${shown}.`, ["start it", ...waysOut], error);
  }
  if (hasCode(error, "HANDSHAKE_NO_SSL_SUPPORT", "PROTOCOL_CONNECTION_LOST")) {
    return new Failure(`What answers at ${shown} is no MariaDB or MySQL server.`, waysOut, error);
  }
  return undefined;
}

/** Stops at an address that is none before anything tries it. */
export function checkDatabaseUrl(url: string): void {
  const ways = ["set DATABASE_URL=mysql://user:password@host:3306/database", "or unset it for the demo"];
  if (!URL.canParse(url)) throw new Failure("DATABASE_URL is no address.", ways);
  const { protocol, pathname } = new URL(url);
  if (protocol !== "mysql:" && protocol !== "mariadb:") {
    throw new Failure(`DATABASE_URL begins with ${protocol}//, but the shop needs MariaDB or MySQL.`, ways);
  }
  if (pathname.length < 2) throw new Failure("DATABASE_URL names no database.", ways);
}

function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = "";
  return address.searchParams.get("socketPath") ?? address.href;
}
