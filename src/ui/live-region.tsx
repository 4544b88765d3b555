/** Says its text to screen readers whenever it changes; shows nothing. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <output className="visually-hidden" aria-live="polite">
      {text}
    </output>
  );
}
