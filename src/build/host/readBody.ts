import type { IncomingMessage } from "node:http";
import type { Refusal } from "./editAccess.ts";

/** Largest body of a request, in bytes. */
const MAX_BODY = 1_000_000;

/** Reads the body of a request as JSON, or says why that is refused. Rejects if the connection breaks. */
export async function readBody(request: IncomingMessage): Promise<{ value: unknown } | Refusal> {
  const {
    "content-type": type = "",
    "content-encoding": encoding,
    "content-length": length,
  } = request.headers;
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    return {
      status: 415,
      wrong: "this is not JSON",
      found: type || "no type",
      todo: "send application/json",
    };
  if (encoding !== undefined && encoding !== "identity")
    return { status: 415, wrong: "this is compressed", found: encoding, todo: "send it as it is" };
  const tooLarge: Refusal = {
    ...{ status: 413, wrong: "this change is too large", found: `more than ${MAX_BODY / 1e6} MB` },
    todo: "make it in smaller parts",
  };
  if (Number(length) > MAX_BODY) return tooLarge;
  const body = await readBytes(request);
  if (body === undefined) return tooLarge;
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return {
      status: 400,
      wrong: "this is not JSON",
      found: `${body.length} bytes`,
      todo: "send JSON in UTF-8",
    };
  }
}

/** Reads a body; undefined if it is too large. The connection stays open for the answer. */
function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= MAX_BODY) parts.push(part);
      else resolve(undefined);
    });
    request.on("end", () => resolve(Buffer.concat(parts)));
    request.on("error", reject);
  });
}
