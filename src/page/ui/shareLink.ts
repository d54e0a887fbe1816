/** Opens the system's share sheet. Resolves to the reason if that fails; closing the sheet is no failure. */
export async function shareLink(title: string, url: string): Promise<string> {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    if (error instanceof Error && error.name !== "AbortError") return error.message || error.name;
  }
  return "";
}
