// The baseline of `bench hold`: a bare node:http server that asks the same database SELECT 1 for each request.
import { createServer } from "node:http";
import { createPool } from "mysql2/promise";

const address = new URL(process.env.DATABASE_URL ?? "");
const pool = createPool({
  socketPath: address.searchParams.get("socketPath") ?? undefined,
  host: address.hostname || undefined,
  user: decodeURIComponent(address.username),
  password: decodeURIComponent(address.password),
  database: address.pathname.slice(1),
  connectionLimit: 32,
});

createServer(async (request, response) => {
  for await (const _part of request);
  const [rows] = await pool.query("SELECT 1 AS one");
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(rows));
})
  .listen(Number(process.env.PORT), "127.0.0.1")
  .on("listening", () => process.send?.("listening"));
