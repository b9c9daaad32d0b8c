import { readContainer } from './readContainer.ts';

/** Positions of every byte outside the files themselves: local headers with their names, the central directory, its end. */
export const testStructurePlaces = (whole: Uint8Array): readonly number[] => {
  const read = readContainer(whole);
  if (!read.ok) throw new Error('Expected a package.');
  const inFile = new Uint8Array(whole.length);
  for (const { bytes } of read.files) {
    const from = bytes.byteOffset - whole.byteOffset;
    inFile.fill(1, from, from + bytes.length);
  }
  return Array.from(inFile.keys()).filter((at) => inFile[at] === 0);
};
