import { createStaticServer } from "../host/staticServer.ts";

const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? "127.0.0.1";

function exitWithError(words: string): never {
  console.error(words);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535)
  exitWithError(`PORT is “${process.env.PORT}”, which is no port: give a number from 0 to 65535.`);

const server = createStaticServer("dist");
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EADDRINUSE")
    exitWithError(
      `Port ${port} is in use: end what runs there, or choose another, as in PORT=${port + 1} npm start.`,
    );
  exitWithError(`The page can’t be served at ${host}:${port}: ${error.message}.`);
});
server.listen(port, host, () => {
  const address = server.address();
  const at = typeof address === "object" && address ? address.port : port;
  console.log(`The page is at http://${host.includes(":") ? `[${host}]` : host}:${at}/`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
