import { type Disk, nodeDisk } from '../../../src-main/files/disk.ts';

/** A disk on which a file gets no new content until it is let through. */
export function gateBefore(path: () => string): {
  readonly disk: Partial<Disk>;
  /** Returns when somebody waits at the gate. */
  reached(): Promise<void>;
  open(): void;
} {
  let open = (): void => undefined;
  let reach = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  const isReached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return {
    disk: {
      async rename(from, to) {
        if (to === path()) {
          reach();
          await isOpen;
        }
        return nodeDisk.rename(from, to);
      },
    },
    reached: () => isReached,
    open: () => open(),
  };
}
