import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react';

/** A component whose code is loaded when it is first drawn, or before. */
export interface Later<Props> {
  readonly Drawn: (props: Props) => ReactNode;
  /** Loads its code, so that it is drawn at once. Does nothing where it is loaded. */
  load(): Promise<void>;
}

/** Puts the code of a component off. Drawn before it is loaded, it waits in the `Suspense` around it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  const get = async (): Promise<ComponentType<Props>> => {
    loaded ??= await load();
    return loaded;
  };
  const Waiting = lazy(async () => ({ default: await get() }));
  return {
    Drawn(props) {
      // One that is drawn is never put in the place of another.
      const [Component] = useState(() => loaded ?? Waiting);
      return createElement(Component as ComponentType<Props>, props);
    },
    async load() {
      await get();
    },
  };
}
