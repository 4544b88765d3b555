import type { Page } from 'playwright-core';

/** A difference that the eye sees, of 255. */
const VISIBLE = 32;

/** Share of the pixels (0–1) in which two pictures of the same size visibly differ. */
export function differingShare(page: Page, first: Buffer, second: Buffer): Promise<number> {
  const sources = [first, second].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate(
    async ({ sources, visible }) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
          pen?.drawImage(image, 0, 0);
          return pen?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (!one || !other || one.length !== other.length) return 1;
      let differing = 0;
      for (let at = 0; at < one.length; at += 4)
        if ([0, 1, 2].some((c) => Math.abs((one[at + c] ?? 0) - (other[at + c] ?? 0)) > visible))
          differing += 1;
      return differing / (one.length / 4);
    },
    { sources, visible: VISIBLE },
  );
}
