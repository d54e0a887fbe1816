import { test } from "@playwright/test";
import { describeServed } from "./support/hosts.ts";
import { startNginx } from "./support/nginx.ts";

const port = Number(process.env.TEST_PORT ?? 4317) + 2;
let end: () => Promise<void>;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  end = await startNginx(port);
});
test.afterAll(() => end());

describeServed(() => `http://127.0.0.1:${port}`, "gzip");
