/** What became of each address of a batch. */
export const OutputLog = ({ batchId }: { batchId: string }) => <output>{batchId}</output>;
