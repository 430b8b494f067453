'use strict';

const { createRequire } = require('node:module');

const requireFromEnvironment = createRequire(require.resolve('jest-environment-jsdom'));
const selectors = requireFromEnvironment('jsdom/lib/jsdom/living/helpers/selectors.js');

/** Leaves out brackets and what is in them, which says nothing about the classes of the element itself. */
const withoutBrackets = (selector) => {
  const less = selector.replace(/\([^()]*\)|\[[^\]]*\]/g, '');
  return less === selector ? less : withoutBrackets(less);
};

const classesOfLast = (selector) => {
  const last = selector
    .trim()
    .split(/[\s>+~]+/)
    .at(-1);
  return last.match(/(?<=\.)[\w-]+/g) ?? [];
};

const known = new Map();

/** Lists for each part of a selector the classes without which an element cannot match it. */
const neededClasses = (selector) => {
  if (!known.has(selector)) {
    // Quotes and escapes may hide a bracket or a comma.
    const readable = typeof selector === 'string' && !/["'\\]/.test(selector);
    const parts = readable ? withoutBrackets(selector).split(',') : [''];
    known.set(selector, parts.map(classesOfLast));
  }
  return known.get(selector);
};

const mayMatch = (element, selector) => {
  const classes = (element.getAttributeNS(null, 'class') ?? '').split(/\s+/);
  return neededClasses(selector).some((needed) => needed.every((name) => classes.includes(name)));
};

const { matchesDontThrow } = selectors;

/**
 * jsdom tries every rule of every style sheet on every element that it is asked about, which took a quarter of
 * the time of the panel's tests. Nearly all rules are for a class that the element does not have.
 */
selectors.matchesDontThrow = (element, selector) =>
  mayMatch(element, selector) && matchesDontThrow(element, selector);
