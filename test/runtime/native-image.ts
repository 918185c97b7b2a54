import { readFileSync } from 'node:fs';
import { guard } from './guard.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

type Surface = Pick<Electron.NativeImage, 'isEmpty' | 'toPNG' | 'toDataURL'> & {
  getSize(): Electron.Size;
};

/** An image of PNG bytes; any other bytes make an empty image. */
export function imageOf(bytes: Buffer): Electron.NativeImage {
  const isPng = bytes.length > 24 && bytes.subarray(0, 4).equals(PNG_SIGNATURE);
  const image: Surface = guard('NativeImage', {
    isEmpty: () => !isPng,
    toPNG: () => (isPng ? bytes : Buffer.alloc(0)),
    toDataURL: () => `data:image/png;base64,${isPng ? bytes.toString('base64') : ''}`,
    getSize: () =>
      isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : { width: 0, height: 0 },
  });
  return image as Electron.NativeImage;
}

export const nativeImage = guard('nativeImage', {
  createEmpty: () => imageOf(Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer) => imageOf(bytes),
  createFromDataURL: (url: string) => imageOf(Buffer.from(url.replace(/^data:[^,]*,/, ''), 'base64')),
  createFromPath(file: string): Electron.NativeImage {
    try {
      return imageOf(readFileSync(file));
    } catch {
      return imageOf(Buffer.alloc(0));
    }
  },
});
