/** Made by the build from the rules of the content. */
declare module 'virtual:reader-rules' {
  export const packed: string;
  export const length: number;
}
