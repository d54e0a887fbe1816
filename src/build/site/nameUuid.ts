import { createHash } from "node:crypto";

/** Namespace of the ids that this program makes of names. */
const UUID_NAMESPACE = "7f1c9a52-5d0e-4c3b-9e55-0d6a1f0b8a4e";

/** Builds the UUID of a name (RFC 9562, version 5): the same name in the same namespace has the same UUID. */
export function nameUuid(name: string, namespace = UUID_NAMESPACE): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name);
  const hex = hash.digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [...parts, hex.slice(20, 32)].join("-");
}
