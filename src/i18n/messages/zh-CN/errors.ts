export const errorsMessages = {} as const satisfies Record<string, string>;
