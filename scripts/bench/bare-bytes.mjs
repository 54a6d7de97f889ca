// The baseline of `bench pages`: a bare node:http server that sends the bytes it was given in BODY_FILE.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const body = readFileSync(process.env.BODY_FILE ?? "");
createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": body.length });
  response.end(body);
})
  .listen(Number(process.env.PORT), "127.0.0.1")
  .on("listening", () => process.send?.("listening"));
