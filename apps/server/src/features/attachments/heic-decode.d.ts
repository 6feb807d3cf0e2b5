declare module 'heic-decode' {
  type Pixels = { width: number; height: number; data: Uint8ClampedArray };
  type Undecoded = { width: number; height: number; decode(): Promise<Pixels> };
  const decode: {
    (input: { buffer: Uint8Array }): Promise<Pixels>;
    /** Reads the headers of every picture in the file; pixels are made by `decode`. */
    all(input: { buffer: Uint8Array }): Promise<Undecoded[]>;
  };
  export default decode;
}
