export const appMessages = {} as const satisfies Record<string, string>;
