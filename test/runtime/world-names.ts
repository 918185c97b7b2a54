/** The isolated world in which a preload runs. */
export const PRELOAD_WORLD = 'electron-preload';
/** The two ends of the wire between the preload's world and the main process. */
export const BINDING = 'electronStandInPost';
export const RECEIVER = 'electronStandInReceive';
