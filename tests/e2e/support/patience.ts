/** For `expect.poll`: how long a result may take on a busy machine. Nothing is measured by it. */
export const PATIENCE = { timeout: 90_000, interval: 100 } as const;
