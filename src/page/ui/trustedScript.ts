/** Name of the one Trusted Types policy that the page's Content-Security-Policy allows. */
const POLICY_NAME = "on-the-record";

type ScriptUrlPolicy = { createScriptURL(url: string): string };

interface TrustedTypePolicies {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * Returns the URL of a worker's script, as a trusted script URL where the browser has Trusted Types. Throws a
 * TypeError if it is not in the page's own folder.
 */
export function trustScript(url: string): string {
  policy ??= createPolicy();
  return policy.createScriptURL(url);
}

function createPolicy(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = {
    createScriptURL(url) {
      const folder = new URL(".", location.href).href;
      if (!new URL(url, folder).href.startsWith(folder)) throw new TypeError(`${url} is not of this page.`);
      return url;
    },
  };
  const policies: TrustedTypePolicies | undefined = Reflect.get(globalThis, "trustedTypes");
  return policies ? policies.createPolicy(POLICY_NAME, rules) : rules;
}
