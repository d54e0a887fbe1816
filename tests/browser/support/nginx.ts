import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

function installed(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, "nginx")).find(existsSync);
}

/** The path of an nginx: an installed one, or one that is installed now. Throws one sentence where none can be had. */
function nginxPath(): string {
  const there = installed();
  if (there) return there;
  const ways = "apt-get update && apt-get install -y --no-install-recommends nginx-light";
  try {
    execFileSync("sh", ["-c", ways], { stdio: "inherit" });
  } catch {
    console.error(`${ways} did not give an nginx.`);
  }
  const now = installed();
  if (now) return now;
  throw new Error(
    "dist/nginx.conf can only be tried on a real nginx, and there is none: install nginx (Debian: apt-get install nginx-light). It need not run.",
  );
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
  const nginx = spawn(nginxPath(), ["-e", "stderr", "-p", dir, "-c", join(dir, "nginx.conf")]);
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
