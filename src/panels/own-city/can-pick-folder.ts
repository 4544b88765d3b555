/** Whether the browser lets a page write into a folder; some do not. */
export const canPickFolder = (): boolean => 'showDirectoryPicker' in globalThis;
