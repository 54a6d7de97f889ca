import { sql } from "drizzle-orm";
import { customType, datetime } from "drizzle-orm/mysql-core";
import type { LocalizedText } from "#lib/i18n/localized.ts";

/** A UUID as 16 bytes; made by lib/ids.ts, never by the database (auto_increment leaps on a cluster). */
export const id = customType<{ data: string; driverData: Buffer }>({
  dataType: () => "binary(16)",
  toDriver: (value) => Buffer.from(value.replaceAll("-", ""), "hex"),
  fromDriver: (bytes) => {
    const hex = bytes.toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  },
});

/** A SHA-256: of a token, of a document. */
export const sha256 = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "binary(32)" });

/** Codes and tokens, compared byte by byte. */
export const code = customType<{ data: string; config: { length: number } }>({
  dataType: (config) => `varchar(${config?.length ?? 32}) character set utf8mb4 collate utf8mb4_bin`,
});

/** A moment in UTC, milliseconds kept. */
export const moment = (name: string) => datetime(name, { mode: "date", fsp: 3 });

/** When the row was written, by the database's clock. */
export const createdAt = () => moment("created_at").notNull().default(sql`CURRENT_TIMESTAMP(3)`);

/** JSON that both MariaDB (where it is text) and MySQL (where it is a type) give back as the same value. */
export const document = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => (typeof value === "string" ? (JSON.parse(value) as T) : (value as T)),
  })(name);

/** A text per language. */
export const localized = (name: string) => document<LocalizedText>(name);
