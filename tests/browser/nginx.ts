import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The path of an nginx on this machine; undefined where there is none. */
export function nginxPath(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, "nginx")).find(existsSync);
}

/** Serves `dist` by a real nginx that includes the built snippet; answers how to end it. Throws an Error with its words. */
export async function startNginx(port: number): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), "nginx-"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const conf = `daemon off; master_process off; pid ${dir}/pid; error_log stderr;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${dir}/${name};`).join(" ")}
  server {
    listen 127.0.0.1:${port};
    root ${resolve("dist")};
    include ${resolve("dist/nginx.conf")};
  }
}`;
  writeFileSync(join(dir, "nginx.conf"), conf);
  const nginx = spawn(nginxPath() ?? "nginx", ["-e", "stderr", "-p", dir, "-c", join(dir, "nginx.conf")]);
  let said = "";
  nginx.stderr.on("data", (words) => {
    said += words;
  });
  const ended = once(nginx, "exit");
  const answers = async (): Promise<void> => {
    if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (!up) await new Promise((again) => setTimeout(again, 50)).then(answers);
  };
  await answers();
  if (said !== "") throw new Error(`nginx warns: ${said}`);
  return async () => {
    nginx.kill();
    await ended;
    rmSync(dir, { recursive: true });
  };
}
