export const operatorMessages = {} as const satisfies Record<string, string>;
