import { siteServer } from "../host/staticServer.ts";

const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? "127.0.0.1";

function giveUp(words: string): never {
  console.error(words);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535)
  giveUp(`PORT is “${process.env.PORT}”, which is no port: give a number from 0 to 65535.`);

const server = siteServer("dist");
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EADDRINUSE")
    giveUp(
      `Port ${port} is in use: end what runs there, or choose another, as in PORT=${port + 1} npm start.`,
    );
  giveUp(`The page can’t be served at ${host}:${port}: ${error.message}.`);
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
