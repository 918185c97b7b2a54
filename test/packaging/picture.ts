/** A picture of `size` by `size` pixels: as a PNG file, and as bytes of red, green, blue and opacity. */
export interface Picture {
  readonly size: number;
  readonly png: Buffer;
  readonly rgba: Buffer;
}
