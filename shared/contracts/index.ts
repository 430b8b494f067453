export type * from './common';
export * from './states';
export type * from './batches';
export type * from './members';
export type * from './invitations';
export type * from './programs';
export type * from './settings';
export type * from './join';
