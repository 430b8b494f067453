import type { Core } from '@strapi/strapi';
import { fitForLog, isAboutUs } from './domain/log-line';

type Line = Record<PropertyKey, unknown>;

interface Format {
  options?: unknown;
  transform(line: Line, options?: unknown): Line | boolean;
}

/** Copies a line or an error, because the error may still be shown to whoever made the request. */
const fit = (line: Line, { isOurs }: { isOurs: boolean }): Line => {
  const properties = Object.getOwnPropertyDescriptors(line);
  for (const [key, property] of Reflect.ownKeys(properties).map(
    (name) => [name, properties[name as string]!] as const,
  )) {
    // A body that could not be read is kept with the error, and may hold passwords.
    if (isOurs && key === 'body') property.value = 'hidden';
    else if (typeof property.value === 'string') {
      property.value = fitForLog(property.value, { isOurs });
    }
  }
  return Object.create(Object.getPrototypeOf(line) as object, properties) as Line;
};

/**
 * Keeps tokens and people's addresses out of all that the site logs: lines of requests, errors with their
 * stacks and statements, and what mail servers say. It works on finished lines, since most of them are
 * written by others.
 */
export const hideInLog = (strapi: Core.Strapi): void => {
  const log = strapi.log as unknown as { format: Format };
  const { format } = log;
  const isOurRequest = (): boolean => {
    const url = strapi.requestContext.get()?.url;
    return url !== undefined && isAboutUs(url);
  };
  log.format = {
    options: format.options,
    transform(line, options) {
      const finished = format.transform(line, options);
      return typeof finished === 'object' ? fit(finished, { isOurs: isOurRequest() }) : finished;
    },
  };
};
