export const domainMessages = {} as const satisfies Record<string, string>;
