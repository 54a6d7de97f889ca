import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { Failure } from "./failure.ts";

/** The machine's own IPv4 addresses on its networks. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === "IPv4" && !address.internal)
    .map((address) => address.address);
}

/** The addresses under which a shop on this port is to be opened. */
export function addressesOf(port: number): string[] {
  return ["localhost", ...lanAddresses()].map((host) => `http://${host}:${port}`);
}

/** PORT as a number; 3000 when it is not set. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return 3000;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`PORT is "${value}", which is no port.`, [
      "set PORT to a number from 1 to 65535, e.g. PORT=8080",
    ]);
  }
  return port;
}

/** Stops when something listens on the port already. */
export async function checkPortFree(port: number): Promise<void> {
  // Both: a listener on 127.0.0.1 alone would not keep us from [::], but would take localhost from us.
  for (const host of ["::", "0.0.0.0", "127.0.0.1"]) await tryPort(port, host);
}

function tryPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL") resolve();
      else if (error.code === "EADDRINUSE") reject(portFailure(port, "Something else listens on port"));
      else if (error.code === "EACCES") reject(portFailure(port, "This user may not listen on port"));
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}

function portFailure(port: number, sentence: string): Failure {
  const other = port < 1024 ? 8080 : port + 1;
  return new Failure(`${sentence} ${port}.`, [
    `choose another one: PORT=${other} npm start`,
    "or end what listens there",
  ]);
}

/** A port nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
