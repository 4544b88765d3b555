/** How long the browser may take to begin a download before its bytes are let go, ms. */
const KEPT_MS = 60_000;

/** Hands a file to the person as a download. */
export function saveFile(
  page: Document,
  name: string,
  content: Uint8Array<ArrayBuffer> | Blob,
  mediaType: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
