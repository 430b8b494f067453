import { Refusal } from './refusal.mjs';

const needed = [20, 19, 0];

const isOlder = (version) => {
  const parts = version.split('.').map(Number);
  const at = needed.findIndex((number, index) => parts[index] !== number);
  return at >= 0 && parts[at] < needed[at];
};

export const checkNode = (version = process.versions.node) => {
  if (!isOlder(version)) return;
  throw new Refusal(
    `Node ${needed.join('.')} or newer is needed and this is ${version}: install it from https://nodejs.org and run the command again.`,
  );
};
