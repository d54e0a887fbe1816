import { serveFolder } from "../host/serveFolder.ts";

// `npm start`: serves the built page. PORT and HOST choose the address; HOST=0.0.0.0 opens it to the network.
const port = Number(process.env.PORT ?? 4173);

try {
  const server = await serveFolder("dist", port, process.env.HOST);
  console.log(`The page is at ${server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]}`);
} catch (error) {
  const { message } = error as Error;
  console.error(`${message}. Choose another PORT or HOST, for example: PORT=${(port || 4173) + 1} npm start`);
  process.exit(1);
}
