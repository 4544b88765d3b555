/** What the page does with files that are dragged over it. */
export interface DropHandlers {
  /** True while files are held over the page. */
  readonly over: (isOver: boolean) => void;
  /** Files let go; where each kind goes is decided in `commands/files-offer.ts`, by `commands/file-kind.ts`. */
  readonly drop: (files: readonly File[]) => void;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Listens for files dragged over the page and let go anywhere on it, so that the browser never leaves the page to show
 * one. Gives the way to stop.
 */
export function listenToDrops(page: Window, { over, drop }: DropHandlers): () => void {
  /** Elements that are entered and not left: enter and leave come for each one below the pointer. */
  let depth = 0;
  const enter = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth++;
    over(true);
  };
  const move = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const leave = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) over(false);
  };
  const fall = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    over(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) drop(files);
  };
  page.addEventListener('dragenter', enter);
  page.addEventListener('dragover', move);
  page.addEventListener('dragleave', leave);
  page.addEventListener('drop', fall);
  return () => {
    page.removeEventListener('dragenter', enter);
    page.removeEventListener('dragover', move);
    page.removeEventListener('dragleave', leave);
    page.removeEventListener('drop', fall);
  };
}
