export const finderMessages = {} as const satisfies Record<string, string>;
