/** The browser's own, under the name by which Slate asks for one. */
export const ResizeObserver = globalThis.ResizeObserver;
