import config from "./playwright.config.ts";

/** Configuration of `npm test`: the unit tests have just bundled the command, which takes 20 s. */
export default { ...config, webServer: { ...config.webServer, command: "npm start" } };
