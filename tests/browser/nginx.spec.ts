import { test } from "@playwright/test";
import { startNginx } from "./support/nginx.ts";
import { describeServed } from "./support/served.ts";

const port = Number(process.env.TEST_PORT ?? 4317) + 2;
let end: () => Promise<void>;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  end = await startNginx(port);
});
test.afterAll(() => end());

describeServed(() => `http://127.0.0.1:${port}`, "gzip");
