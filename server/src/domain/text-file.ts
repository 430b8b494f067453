/** A file made while it is sent, so that its size does not matter. */
export interface TextFile {
  name: string;
  chunks: AsyncIterable<string>;
}
