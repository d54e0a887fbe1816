/**
 * Mistake of the person who builds a site: in the case, in `SITE`, or in the folder to write. The message
 * explains it. Vite copies the classes of its plugins, so only the name identifies it after a build by Vite.
 */
export class BuildMistake extends Error {
  override name = "BuildMistake";
}
