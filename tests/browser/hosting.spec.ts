import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "@playwright/test";
import { describeServed } from "./support/hosts.ts";

const port = Number(process.env.TEST_PORT ?? 4317);

for (const encoding of ["br", "gzip"] as const) {
  test.describe(`to who takes ${encoding}`, () => {
    describeServed(() => `http://127.0.0.1:${port}`, encoding);
  });
}

test("a second one on the same port ends with one clear sentence", async () => {
  const second = spawn(process.execPath, ["--import", "tsx", "src/build/cli/serve.ts"], {
    env: { ...process.env, PORT: String(port) },
  });
  let said = "";
  second.stderr.on("data", (words) => {
    said += words;
  });
  const [code] = await once(second, "close");
  expect(code).toBe(1);
  expect(said.trim()).toMatch(new RegExp(`^Port ${port} is in use: .*PORT=${port + 1} npm start\\.$`));
});

test("nothing but reading is answered", async ({ request }) => {
  const answer = await request.post(`http://127.0.0.1:${port}/`);
  expect(answer.status()).toBe(405);
  expect(answer.headers().allow).toBe("GET, HEAD");
});
