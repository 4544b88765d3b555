export const plannerMessages = {} as const satisfies Record<string, string>;
