export const uiMessages = {} as const satisfies Record<string, string>;
