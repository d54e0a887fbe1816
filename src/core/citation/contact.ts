const WEB_ADDRESS = /^https?:\/\/[^\s"<>]+$/;
const MAIL_ADDRESS = /^[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** Returns the address of a link to a contact: that of a mail or of the web; undefined for any other text. */
export function findContactUrl(contact: string | undefined): string | undefined {
  if (contact === undefined) return undefined;
  if (MAIL_ADDRESS.test(contact)) return `mailto:${contact}`;
  return WEB_ADDRESS.test(contact) && URL.canParse(contact) ? contact : undefined;
}
