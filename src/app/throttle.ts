/** Runs `work` soon after it is first asked for, then at most once in `intervalMs`, always with the last word. */
export function throttle(
  work: () => void,
  intervalMs: number,
): { readonly ask: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, intervalMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
