export const mapMessages = {} as const satisfies Record<string, string>;
