import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { CONTENT_TYPES } from "../../../src/build/host/headers.ts";

/** Serves files from memory, by path, on an origin of its own. */
export async function otherOrigin(files: Record<string, string | Buffer>) {
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0] ?? "/";
    const file = files[path];
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": CONTENT_TYPES[extname(path)] ?? "application/octet-stream",
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
