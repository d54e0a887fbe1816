export type { Actor } from "./corpusSchema.ts";
