import { Emitter } from './emitter.ts';
import { guard } from './guard.ts';

/** The screen that the stand-in's own virtual display has. */
const AREA = { x: 0, y: 0, width: 1280, height: 1024 };
const SIZE = { width: AREA.width, height: AREA.height };
const DISPLAY = guard('Display', {
  id: 1,
  bounds: AREA,
  workArea: AREA,
  size: SIZE,
  workAreaSize: SIZE,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
}) as Electron.Display;

class Screen extends Emitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): Electron.Display {
    return DISPLAY;
  }

  getAllDisplays(): Electron.Display[] {
    return [DISPLAY];
  }

  getDisplayMatching(): Electron.Display {
    return DISPLAY;
  }

  getDisplayNearestPoint(): Electron.Display {
    return DISPLAY;
  }

  getCursorScreenPoint(): Electron.Point {
    return { x: 0, y: 0 };
  }
}

export const screen = new Screen();
