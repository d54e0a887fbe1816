import { spawnSync } from "node:child_process";

// `npm run test:node [-- VERSION…]`: runs the unit tests with each supported version of Node, which the npm
// package `node` provides. Exits with 1 if one of them fails.
const versions = process.argv.length > 2 ? process.argv.slice(2) : ["20", "22", "24"];

const failed = versions.filter((version) => {
  const run = ["--yes", "--package", `node@${version}`, "--", "npm", "run", "test:unit"];
  console.log(`\nNode ${version}`);
  return spawnSync("npx", run, { stdio: "inherit" }).status !== 0;
});
for (const version of versions)
  console.log(`Node ${version}: ${failed.includes(version) ? "failed" : "passed"}`);
if (failed.length > 0) process.exitCode = 1;
